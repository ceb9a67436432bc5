// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.a64.translate.Options;

/// Chains of one kind of instruction take what the Cortex-A57 Software Optimization Guide (Arm UAN 0015B) says: its latency where
/// each waits for the one before, and the inverse of its throughput where none does.
class InstructionTimesTest {
	private static final int COPIES = 48;
	private static final int TURNS = 300;

	/// The columns are an instruction that waits for the one before, its latency, one that does not, and cycles of each.
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"add x1, x1, x2             | 1  | add x%d, x20, x21            | 0.5",
			"add x1, x1, #1             | 1  | add x%d, x20, #1             | 0.5",
			"add x1, x1, x2, lsl #2     | 2  | add x%d, x20, x21, lsl #2    | 1",
			"add x1, x1, w2, uxtw #2    | 2  | add x%d, x20, w21, uxtw #2   | 1",
			"lsl x1, x1, x2             | 1  | lsl x%d, x20, x21            | 0.5",
			"ubfm x1, x1, #3, #20       | 1  | ubfm x%d, x20, #3, #20       | 0.5",
			"bfm x1, x1, #3, #20        | 2  | bfm x%d, x20, #3, #20        | 1",
			"csel x1, x1, x2, eq        | 1  | csel x%d, x20, x21, eq       | 0.5",
			"mul w1, w1, w2             | 3  | mul w%d, w20, w21            | 1",
			"mul x1, x1, x2             | 5  | mul x%d, x20, x21            | 3",
			"madd w1, w2, w3, w1        | 1  | madd w%d, w20, w21, w22      | 1",
			"madd x1, x2, x3, x1        | 3  | madd x%d, x20, x21, x22      | 3",
			"smull x1, w1, w2           | 3  | smull x%d, w20, w21          | 1",
			"umulh x1, x1, x2           | 6  | umulh x%d, x20, x21          | 4",
			"crc32w w1, w1, w2          | 3  | crc32w w%d, w20, w21         | 1",
			"fadd d1, d1, d2            | 5  | fadd d%d, d30, d31           | 0.5",
			"fmul d1, d1, d2            | 5  | fmul d%d, d30, d31           | 0.5",
			"fmadd d1, d2, d3, d1       | 4  | fmadd d%d, d28, d29, d30     | 0.5",
			"fmadd d1, d1, d2, d3       | 9  | fmadd d%d, d28, d29, d30     | 0.5",
			"fabs d1, d1                | 3  | fabs d%d, d30                | 0.5",
			"add v1.4s, v1.4s, v2.4s    | 3  | add v%d.4s, v30.4s, v31.4s   | 0.5",
			"eor v1.16b, v1.16b, v2.16b | 3  | eor v%d.16b, v30.16b, v31.16b | 0.5",
			"mul v1.2s, v1.2s, v2.2s    | 5  | mul v%d.2s, v30.2s, v31.2s   | 1",
			"mul v1.4s, v1.4s, v2.4s    | 6  | mul v%d.4s, v30.4s, v31.4s   | 2",
			"mla v1.2s, v2.2s, v3.2s    | 1  | mla v%d.2s, v30.2s, v31.2s   | 1",
			"fadd v1.2s, v1.2s, v2.2s   | 5  | fadd v%d.2s, v30.2s, v31.2s  | 0.5",
			"fadd v1.4s, v1.4s, v2.4s   | 5  | fadd v%d.4s, v30.4s, v31.4s  | 1",
			"shl v1.4s, v1.4s, #3       | 3  | shl v%d.4s, v30.4s, #3       | 1",
			"aese v1.16b, v2.16b        | 3  | aese v%d.16b, v30.16b        | 1",
			"ldr x1, [x1]               | 4  | ldr x%d, [x25]               | 1",
			"ldp x1, x2, [x1]           | 4  | ldp x%d, x23, [x25]          | 1",
			"str x1, [x25]              | 1  | str x%d, [x25]               | 1",
			"stp x1, x2, [x25]          | 2  | stp x%d, x20, [x25]          | 2",
	})
	void areThePublishedOnes(String dependent, double latency, String independent, double each) throws Exception {
		assertThat(cycles(dependent.strip(), COPIES)).as(dependent).isCloseTo(latency, within(0.03 * latency + 0.03));
		assertThat(cycles(independent.strip(), COPIES)).as(independent).isCloseTo(each, within(0.03 * each + 0.03));
	}

	@Test
	void threeInstructionsADispatched() throws Exception {
		String mixed = "add x%d, x20, x21\nldr x22, [x25]\nfadd d1, d30, d31";
		assertThat(cycles(mixed, COPIES / 3) / 3).isCloseTo(1.0 / 3, within(0.02));
	}

	@Test
	void aLoopOfSeveralRunsTakesAsLongAsItsChain() throws Exception {
		// the multiplications wait for one another across the branch between them
		String text = "mul x1, x1, x2\ncbz x20, 1f\nmul x1, x1, x2\n1:\n";
		String program = "mov x0, #" + TURNS + "\nmov x20, #1\n2:\n" + text + "subs x0, x0, #1\nb.ne 2b\n";
		assertThat(run(program) / TURNS).isCloseTo(10, within(0.5));
	}

	/// Cycles of an instruction in a loop of copies.
	private static double cycles(String instruction, int copies) throws Exception {
		List<String> lines = new ArrayList<>(List.of("mov x0, #" + TURNS, "1:"));
		for (int i = 0; i < copies; i++)
			lines.add(instruction.replace("%d", String.valueOf(3 + i % 16)));
		lines.addAll(List.of("subs x0, x0, #1", "b.ne 1b", ""));
		return run(String.join("\n", lines)) / TURNS / copies;
	}

	/// Cycles of a program once it has run before, with X1 and X25 the address of memory that points to itself.
	private static double run(String program) throws Exception {
		Chase chase = new Chase("seattle", Options.usual(), 1);
		chase.map(4096, false);
		for (int i = 0; i < 64; i++)
			chase.write(Chase.area() + 8 * i, Chase.area());
		int[] words = Assembler.words(program + "\nwfi\nb .\n");
		double cycles = 0;
		for (int i = 0; i < 2; i++) {
			chase.start(words);
			chase.core().x[1] = Chase.area();
			chase.core().x[25] = Chase.area();
			cycles = chase.run();
		}
		return cycles;
	}
}
