// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.trapline.a64.core.CodePage;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.FlatEnvironment;

class LoopsTest {
	private static final long BASE = FlatEnvironment.BASE;
	private static final int NOP = 0xD503201F;
	private static final int RET = 0xD65F03C0;

	/// The pages of a program.
	private static Map<Long, CodePage> pages(int... words) {
		Core core = FlatEnvironment.core("cortex-a57");
		FlatEnvironment.put(core, BASE, words);
		return Map.of(BASE, core.code.fetch(BASE));
	}

	/// B.NE from a place to another, both counted in instructions.
	private static int branch(int from, int to) {
		return 0x54000001 | (to - from & 0x7FFFF) << 5;
	}

	/// B.
	private static int jump(int from, int to) {
		return 0x14000000 | to - from & 0x3FFFFFF;
	}

	private static long at(int place) {
		return BASE + 4L * place;
	}

	private static int[] nest() {
		return new int[] {NOP, NOP, NOP, branch(3, 2), NOP, branch(5, 1), RET};
	}

	@Test
	void theLargestLoopThatIsSmallEnoughIsTheOneAround() {
		Loops loops = new Loops(pages(nest()));
		assertThat(loops.around(at(2), 5)).hasValueSatisfying(loop -> {
			assertThat(loop.head()).isEqualTo(at(1));
			assertThat(loop.instructions()).isEqualTo(5);
		});
		assertThat(loops.around(at(2), 4)).hasValueSatisfying(loop -> assertThat(loop.head()).isEqualTo(at(2)));
		assertThat(loops.around(at(4), 4)).isEmpty();
		assertThat(loops.around(at(0), 5)).isEmpty();
	}

	@Test
	void whatIsOutOfLineBelongsToTheLoopItComesBackTo() {
		// 1 to 3, of which 2 may go to 5, which comes back to 3
		Loops loops = new Loops(pages(NOP, NOP, branch(2, 5), branch(3, 1), RET, NOP, jump(6, 3), RET));
		assertThat(loops.at(at(1))).hasValueSatisfying(loop -> {
			assertThat(loop.instructions()).isEqualTo(5);
			assertThat(loop.contains(at(4))).isFalse();
			assertThat(loop.contains(at(6))).isTrue();
		});
	}

	@Test
	void aBranchBackToWhatDoesNotReachItAgainIsNoLoop() {
		assertThat(new Loops(pages(jump(0, 3), NOP, RET, NOP, branch(4, 1), RET)).at(at(1))).isEmpty();
	}

	@Test
	void aRegionInALoopIsThatLoop() {
		Map<Long, CodePage> pages = pages(nest());
		assertThat(instructions(pages, 2, 100)).isEqualTo(5);
		assertThat(instructions(pages, 2, 4)).isEqualTo(2);
	}

	@Test
	void aRegionOutsideLoopsEndsWhereAnotherBeginsOrALoopWouldBeCut() {
		Map<Long, CodePage> pages = pages(nest());
		assertThat(instructions(pages, 0, 100)).isEqualTo(7);
		assertThat(instructions(pages, 0, 5)).isEqualTo(1);
		int[] words = new int[40];
		Arrays.fill(words, NOP);
		words[39] = RET;
		assertThat(instructions(pages(words), 0, 100, 10)).isEqualTo(10);
		// so few follow that they are taken once more
		assertThat(instructions(pages(words), 0, 100, 30)).isEqualTo(40);
	}

	private static int instructions(Map<Long, CodePage> pages, int entry, int limit, int... heads) {
		Set<Long> others = Set.of(Arrays.stream(heads).mapToObj(LoopsTest::at).toArray(Long[]::new));
		return Flow.from(at(entry), pages, new Loops(pages), others, limit).instructions();
	}
}
