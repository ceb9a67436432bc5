// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.a64.Disassembler;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.FlatEnvironment;
import org.trapline.a64.core.InstructionSet;

/// Floating-point instructions on vectors and on SIMD scalars, each with many words and inputs, against qemu-aarch64.
class VectorFloatTest {
	private static final int WORDS_A_ROW = Integer.getInteger("trapline.lane.words", 4);
	private static final int INPUTS = Integer.getInteger("trapline.lane.inputs", 500);
	private static final int SEED = Integer.getInteger("trapline.lane.seed", 1);
	private static final String ROWS = System.getProperty("trapline.lane.rows", ".*");
	private static final int DIFFERENCES_SHOWN = 20;

	private final Disassembler disassembler = new Disassembler(InstructionSet.table(), Disassembler.Names.ALIASES);
	private final Core core = FlatEnvironment.core("armv8.2-vhe");

	@ParameterizedTest
	@ValueSource(ints = {16, 32, 64})
	void lanesAreWhatQemuComputes(int width) throws IOException, InterruptedException {
		LaneInputs some = new LaneInputs(width, SEED);
		List<LaneProgram.Input> inputs = Stream.generate(some::next).limit(INPUTS).toList();
		Random random = new Random(SEED);
		List<Integer> words = LaneWords.rows().filter(r -> r.name().matches(ROWS))
				.flatMap(r -> LaneWords.of(r, WORDS_A_ROW, width, random).stream()).toList();
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
		expected[2 * d] = low;
		expected[2 * d + 1] = high;
		Dispatch.execute(core, core.instructionSet.decode(word), word);
		if (core.fpsr != fpsr || !Arrays.equals(core.v, expected))
			differences.add(String.format("%08x %s fpcr %08x fpsr %08x: %016x%016x fpsr %08x, expected %016x%016x fpsr %08x from %s",
					word, disassembler.text(word, 0).orElse("?").replace('\t', ' '), input.fpcr(), input.fpsr(),
					core.v[2 * d + 1], core.v[2 * d], core.fpsr, high, low, fpsr, registers(input)));
	}

	private static String registers(LaneProgram.Input input) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < input.v().length; i += 2)
			text.append(String.format(" v%d %016x%016x", i / 2, input.v()[i + 1], input.v()[i]));
		return text.toString();
	}
}
