// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.a64.Decoder;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.table.Row;

/// Words that are no instructions of a model are none under QEMU.
class UndefinedOracleTest {
	private static final int SIGILL = 4;
	private static final int OF_A_ROW = 40;
	private static final int ANY = 40_000;

	@ParameterizedTest
	@CsvSource({ "cortex-a57, cortex-a57", "cortex-a72, cortex-a72", "armv8.2-vhe, cortex-a76" })
	void wordsThatAreNoInstructionsRaiseSigill(String model, String cpu) throws IOException, InterruptedException {
		CoreModel core = CoreModel.of(model).orElseThrow();
		Random random = new Random(4);
		List<Integer> words = undefined(InstructionSet.of(core), random);
		List<String> differences = new ArrayList<>();
		try (QemuMachine qemu = new QemuMachine(cpu)) {
			Batch batch = batch(words, new Values(random, core), qemu.leave());
			List<Batch.Result> results = qemu.run(batch);
			for (int i = 0; i < words.size(); i++)
				if (results.get(i).signal() != SIGILL && !explained(words.get(i)))
					differences.add(String.format("%08x %s: signal %d", words.get(i), row(words.get(i)), results.get(i).signal()));
		}
		assertThat(differences).isEmpty();
		assertThat(words).hasSizeGreaterThan(ANY / 4);
	}

	/// Words that QEMU 7.2 executes although it need or should not.
	private static boolean explained(int word) {
		// LDAR and LDLAR whose Rs or Rt2 is not 31: CONSTRAINED UNPREDICTABLE
		return (word & 0x3FE00000) == 0x08C00000
				// FMAXNMV, FMAXV and their like of half precision across a vector or a pair, where it does not look at bit 22
				|| (word & 0xAF7ECC00) == 0x0E70C800
				// FMOV (vector, immediate) of half precision, where it does not look at op
				|| (word & 0xBFF8FC00) == 0x2F00FC00;
	}

	/// Unallocated words among two-register operations of half precision, on some of which QEMU 7.2 fails an assertion.
	private static boolean endsQemu(int word) {
		return (word & 0x8F7E0C00) == 0x0E780800;
	}

	private static String row(int word) {
		int row = Decoder.decode(word);
		return row == Decoder.UNALLOCATED ? "unallocated" : InstructionSet.table().rows().get(row).name();
	}

	/// Words that have all but one of the fixed bits of a row, or of one that the model lacks, and any.
	private static List<Integer> undefined(InstructionSet instructions, Random random) {
		List<Integer> words = new ArrayList<>();
		for (Row row : InstructionSet.table().rows())
			for (int i = 0; i < OF_A_ROW; i++) {
				int word = random.nextInt() & ~row.bits().mask() | row.bits().value();
				words.add(i % 2 == 0 ? word : word ^ 1 << random.nextInt(32));
			}
		random.ints(ANY).forEach(words::add);
		words.removeIf(word -> instructions.decode(word) != Decoder.UNALLOCATED || endsQemu(word));
		return words;
	}

	private static Batch batch(List<Integer> words, Values values, long leave) {
		int[] code = new int[2 * words.size()];
		List<Batch.Run> runs = new ArrayList<>();
		State state = values.state();
		for (int i = 0; i < words.size(); i++) {
			long address = Batch.CODE + 2L * i * Integer.BYTES;
			code[2 * i] = words.get(i);
			code[2 * i + 1] = Sequence.branch(address + Integer.BYTES, leave);
			runs.add(new Batch.Run(address, state));
		}
		return new Batch(code, values.memory(), runs, false);
	}
}
