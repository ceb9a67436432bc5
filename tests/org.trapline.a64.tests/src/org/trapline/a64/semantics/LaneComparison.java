// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trapline.a64.Disassembler;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.FlatEnvironment;
import org.trapline.a64.core.InstructionSet;

/// Executes vector instructions by their semantics and by qemu-aarch64, and lists where vector registers or FPSR
/// differ.
final class LaneComparison {
	private static final int DIFFERENCES_SHOWN = 20;

	private final Disassembler disassembler = new Disassembler(InstructionSet.table(), Disassembler.Names.ALIASES);
	private final Core core = FlatEnvironment.core("armv8.2-vhe");

	/// Asserts that each word does on each input what qemu-aarch64 does.
	void check(List<Integer> words, List<LaneProgram.Input> inputs) throws IOException, InterruptedException {
		LaneProgram.Outputs outputs = LaneProgram.run(words, inputs);
		List<String> differences = new ArrayList<>();
		for (int word : words) {
			int before = differences.size();
			for (LaneProgram.Input input : inputs) {
				long low = outputs.bytes().getLong();
				long high = outputs.bytes().getLong();
				int fpsr = (int) outputs.bytes().getLong();
				compare(word, input, low, high, fpsr, differences);
			}
			// of each word only one is shown
			while (differences.size() > before + 1)
				differences.removeLast();
		}
		assertThat(differences.stream().limit(DIFFERENCES_SHOWN)).describedAs(differences.size() + " differ").isEmpty();
	}

	private void compare(int word, LaneProgram.Input input, long low, long high, int fpsr, List<String> differences) {
		Arrays.fill(core.v, 0);
		System.arraycopy(input.v(), 0, core.v, 0, input.v().length);
		for (int i = 0; i < LaneProgram.Input.REGISTERS; i++) {
			core.v[2 * (16 + i)] = core.v[2 * (3 - i)];
			core.v[2 * (16 + i) + 1] = core.v[2 * (3 - i) + 1];
		}
		core.fpcr = input.fpcr();
		core.fpsr = input.fpsr();
		long[] expected = core.v.clone();
		int d = word & 31;
		expected[2 * d] = fixedPointOfHalfPrecision(word) ? low & 0xFFFF : low;
		expected[2 * d + 1] = high;
		Dispatch.execute(core, core.instructionSet.decode(word), word);
		if (core.fpsr != fpsr || !Arrays.equals(core.v, expected))
			differences.add(String.format("%08x %s fpcr %08x fpsr %08x: %016x%016x fpsr %08x,"
					+ " expected %016x%016x fpsr %08x from %s",
					word, disassembler.text(word, 0).orElse("?").replace('\t', ' '), input.fpcr(), input.fpsr(),
					core.v[2 * d + 1], core.v[2 * d], core.fpsr, high, low, fpsr, registers(input)));
	}

	/// FCVTZS (vector, fixed-point) to a scalar of 16 bits: QEMU 7.2 extends the sign into bits 16 to 31, which are 0
	/// by the Arm Architecture Reference Manual, as all of Vd beyond a scalar.
	private static boolean fixedPointOfHalfPrecision(int word) {
		return (word & 0xFFF0FC00) == 0x5F10FC00;
	}

	private static String registers(LaneProgram.Input input) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < input.v().length; i += 2)
			text.append(String.format(" v%d %016x%016x", i / 2, input.v()[i + 1], input.v()[i]));
		return text.toString();
	}
}
