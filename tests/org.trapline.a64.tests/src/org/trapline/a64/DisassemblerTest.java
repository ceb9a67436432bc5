// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trapline.a64.table.Table;
import org.trapline.a64.table.Words;

/// The disassembler against GNU objdump (binutils 2.40), which knows later extensions of the architecture, too.
class DisassemblerTest {
	private static final Table TABLE = Table.load();
	private static final int WORDS_A_ROW = 300;

	/// Where we differ and know why.
	private static boolean explained(String ours, String objdump) {
		// PSTATE.SP and PSTATE.PAN take bit 0 of the immediate (Arm ARM, MSR (immediate)); objdump wants the others 0
		return ours.matches("msr\\t(spsel|pan), #0x[2-9a-f]") && objdump.startsWith("msr\ts0_0_c4_c")
				// CONSTRAINED UNPREDICTABLE, of which objdump refuses one instruction only
				|| ours.startsWith("ldpsw\t") && objdump.isEmpty()
				// fields of PSTATE and barriers of later extensions
				|| ours.isEmpty() && objdump.matches("msr\\t(uao|allint|ssbs|dit|tco), .*|dsb\\t.*nxs")
				// registers and operations that are younger than binutils 2.40, or that it names for reading only
				|| ours.matches("msr\\ts2_0_c8_c0_3, .*") || objdump.matches("(msr|mrs)\\t.*s[0-3]_[0-7]_c\\d+_c\\d+_[0-7].*") || objdump.startsWith("sys\t")
				// hints of later extensions: they are hints to every processor
				|| ours.matches("hint\\t#0x[0-9a-f]+|dgh") && objdump.matches("clearbhb|hint\\t.*|chkfeat.*|gcsb.*");
	}

	@ParameterizedTest
	@EnumSource
	void writesAsObjdumpDoes(Disassembler.Names names) throws IOException, InterruptedException {
		List<Integer> words = new ArrayList<>(Words.ofEachRow(TABLE, WORDS_A_ROW, 3));
		words.addAll(Words.any(WORDS_A_ROW * 1000, 4));
		assertThat(differences(words, names)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource
	void namesSystemInstructionsAndRegistersAsObjdumpDoes(Disassembler.Names names)
			throws IOException, InterruptedException {
		List<Integer> words = new ArrayList<>();
		for (int rt : new int[] {0, 31})
			IntStream.range(0, 1 << 15).forEach(e -> words.add(0xD5000000 | e << 5 | rt));
		IntStream.range(0, 1 << 15).forEach(e -> words.add(0xD5200000 | e << 5 | 5));
		assertThat(differences(words, names)).isEmpty();
	}

	@Test
	void placesAreRelativeToTheInstruction() {
		Disassembler disassembler = new Disassembler(TABLE, Disassembler.Names.ALIASES);
		assertThat(disassembler.text(0x14000002, 0xffff800008000000L)).contains("b\t0xffff800008000008");
		assertThat(disassembler.text(0x90000001, 0x401234)).contains("adrp\tx1, 0x401000");
		assertThat(disassembler.text(0, 0)).contains("udf\t#0");
		assertThat(disassembler.text(0xFFFFFFFF, 0)).isEmpty();
	}

	private static List<String> differences(List<Integer> words, Disassembler.Names names)
			throws IOException, InterruptedException {
		Disassembler disassembler = new Disassembler(TABLE, names);
		List<String> theirs = Objdump.texts(words, names);
		List<String> differences = new ArrayList<>();
		for (int i = 0; i < words.size(); i++) {
			int word = words.get(i);
			String ours = disassembler.text(word, 4L * i).orElse("");
			String objdump = theirs.get(i);
			boolean later = ours.isEmpty() && LaterExtensions.have(objdump);
			if (!ours.equals(objdump) && !LaterExtensions.scalable(word) && !later && !explained(ours, objdump))
				differences.add(String.format("%08x ours: %s, objdump: %s", word, ours, objdump).replace('\t', ' '));
		}
		return differences;
	}
}
