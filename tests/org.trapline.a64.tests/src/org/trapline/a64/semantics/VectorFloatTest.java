// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.FlatEnvironment;

/// Floating-point instructions on vectors and on SIMD scalars, each with many words and inputs, against qemu-aarch64.
class VectorFloatTest {
	private static final int WORDS_A_ROW = Integer.getInteger("trapline.lane.words", 4);
	private static final int INPUTS = Integer.getInteger("trapline.lane.inputs", 500);
	private static final int SEED = Integer.getInteger("trapline.lane.seed", 1);
	private static final String ROWS = System.getProperty("trapline.lane.rows", ".*");

	@ParameterizedTest
	@ValueSource(ints = {16, 32, 64})
	void lanesAreWhatQemuComputes(int width) throws IOException, InterruptedException {
		LaneInputs some = new LaneInputs(width, SEED);
		List<LaneProgram.Input> inputs = Stream.generate(some::next).limit(INPUTS).toList();
		Random random = new Random(SEED);
		List<Integer> words = LaneWords.rows().filter(r -> r.name().matches(ROWS))
				.flatMap(r -> LaneWords.of(r, WORDS_A_ROW, width, random).stream()).toList();
		new LaneComparison().check(words, inputs);
	}

	@Test
	void scalarOfHalfPrecisionInFixedPointIsZeroExtended() {
		Core core = FlatEnvironment.core("armv8.2-vhe");
		core.setD(1, 0xC000);
		int fcvtzs = 0x5F1FFC22; // fcvtzs h2, h1, #1
		Dispatch.execute(core, core.instructionSet.decode(fcvtzs), fcvtzs);
		assertThat(core.v[4]).isEqualTo(0xFFFC);
		assertThat(core.v[5]).isZero();
	}
}
