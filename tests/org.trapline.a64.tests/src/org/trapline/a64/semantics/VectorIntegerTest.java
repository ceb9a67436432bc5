// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.table.Row;

/// Integer instructions on vectors and on SIMD scalars, each with many words and inputs, against qemu-aarch64.
class VectorIntegerTest {
	private static final int WORDS_A_ROW = Integer.getInteger("trapline.lane.words", 6);
	private static final int INPUTS = Integer.getInteger("trapline.lane.inputs", 200);
	private static final int SEED = Integer.getInteger("trapline.lane.seed", 1);
	private static final String ROWS = System.getProperty("trapline.lane.rows", ".*");
	/// General registers are those of {@link LaneProgram}'s loop, and polynomials no integers.
	private static final Pattern OTHERS = Pattern.compile("[SU]MOV|(DUP|INS)_gen|PMUL.*");

	@Test
	void lanesAreWhatQemuComputes() throws IOException, InterruptedException {
		IntegerInputs some = new IntegerInputs(SEED);
		List<LaneProgram.Input> inputs = Stream.generate(some::next).limit(INPUTS).toList();
		Random random = new Random(SEED);
		List<Integer> words = InstructionSet.table().rows().stream().filter(VectorIntegerTest::ofIntegers)
				.filter(r -> r.name().matches(ROWS))
				.flatMap(r -> IntStream.range(0, WORDS_A_ROW).mapToObj(_ -> LaneWords.any(r, random))).toList();
		new LaneComparison().check(words, inputs);
	}

	private static boolean ofIntegers(Row row) {
		boolean estimate = row.name().startsWith("URECPE") || row.name().startsWith("URSQRTE");
		boolean integer = row.opClass().matches("V(ALU|SHIFT|MUL|LOGIC|MOV|PERMUTE|ACROSS|TABLE)(_ACC)?");
		return (integer || estimate) && !OTHERS.matcher(row.name()).matches();
	}
}
