// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.a64.core.CodePage;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.table.Row;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.board.CoreDesign;
import org.trapline.platform.timing.schedule.Schedule;

/// What the number of a run says by itself: all that translated code and the interpreter must agree on, also once the page is
/// forgotten.
class RunsTest {
	private static final int NOP = 0xD503201F;
	private static final int PLACE = 10;

	@ParameterizedTest
	@CsvSource({ "54000040, 0", "B4000040, 0", "36000040, 0", "14000002, 1", "94000002, 2", "D61F0040, 3", "D63F0040, 4",
			"D65F03C0, 5" })
	void theKindOfBranchAtTheEndIsKnownOfAPageThatIsForgotten(String word, int kind) throws Exception {
		CoreDesign design = BoardFile.read("virt", List.of()).board().places().getFirst().core();
		int[] words = new int[CodePage.INSTRUCTIONS];
		Arrays.fill(words, NOP);
		words[PLACE] = Integer.parseUnsignedInt(word, 16);
		InstructionSet instructions = InstructionSet.of(design.coreModel());
		@Nullable Row[] rows = new @Nullable Row[words.length];
		for (int i = 0; i < rows.length; i++)
			rows[i] = InstructionSet.table().rows().get(instructions.decode(words[i]));
		Runs runs = new Runs(new Schedule(design));
		long[] numbers = new long[words.length];
		runs.add(0x4000_0000, rows, words, new int[words.length], numbers);
		runs.add(0x4000_1000, rows, words, new int[words.length], numbers);

		long run = numbers[2];
		assertThat(new Runs(new Schedule(design)).page(run)).isNull();
		assertThat(Runs.ending(run)).isEqualTo(kind);
		assertThat(Runs.length(run)).isEqualTo(PLACE - 2 + 1);
		assertThat(runs.page(run)).isNotNull().extracting(page -> page.physical).isEqualTo(0x4000_1000L);
	}
}
