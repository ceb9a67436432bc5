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
			if (!ours.equals(objdump) && !ObjdumpComparison.explained(word, ours, objdump))
				differences.add(String.format("%08x ours: %s, objdump: %s", word, ours, objdump).replace('\t', ' '));
		}
		return differences;
	}
}
