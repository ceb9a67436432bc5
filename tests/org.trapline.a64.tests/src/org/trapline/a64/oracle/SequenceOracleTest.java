// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.a64.Depth;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.run.Stepper;
import org.trapline.a64.table.Row;

/// Every instruction that a process can execute does what it does under QEMU.
///
/// System properties: trapline.rows, names of rows with commas between them, to compare these alone; trapline.millions,
/// how many million instructions to compare; trapline.seed, to compare others.
class SequenceOracleTest {
	private static final int LONG_TIMES = 20;
	private static final int OF_EACH_ROW = 15;

	/// Both kinds of core, with what is nearest to them in QEMU.
	@ParameterizedTest
	@CsvSource({ "armv8.2-vhe, max, 2_000_000", "cortex-a57, cortex-a57, 1_000_000" })
	void executesAsQemuDoes(String model, String cpu, int usual) throws IOException, InterruptedException {
		long instructions = Depth.instructions(usual, LONG_TIMES);
		Random random = new Random(Long.getLong("trapline.seed", 1));
		try (QemuMachine qemu = new QemuMachine(cpu)) {
			CoreMachine stepper = new CoreMachine("stepper", model, core -> new Stepper(core)::run, qemu.leave());
			SequenceGenerator generator = new SequenceGenerator(Candidates.rows(), CoreModel.of(model).orElseThrow(),
					(row, word) -> !Deviations.have(row, word), random);
			Oracle oracle = new Oracle(qemu, List.of(stepper), generator, random);
			while (stepper.instructions() < instructions && !oracle.hopeless())
				oracle.batch();
			assertThat(oracle.differences()).isEmpty();
			assertThat(oracle.gone()).isEmpty();
			assertThat(generator.scarce(OF_EACH_ROW)).isEmpty();
		}
	}

	/// What is left out does differ: otherwise it need not be.
	@ParameterizedTest
	@MethodSource
	void deviationsAreNeeded(Deviations.Deviation deviation) throws IOException, InterruptedException {
		String model = "armv8.2-vhe";
		Random random = new Random(2);
		try (QemuMachine qemu = new QemuMachine("max")) {
			CoreMachine stepper = new CoreMachine("stepper", model, core -> new Stepper(core)::run, qemu.leave());
			SequenceGenerator generator = new SequenceGenerator(
					InstructionSet.table().rows().stream().filter(r -> r.name().equals(deviation.row())).toList(),
					CoreModel.of(model).orElseThrow(), (_, word) -> deviation.has(word), random);
			Oracle oracle = new Oracle(qemu, List.of(stepper), generator, random);
			oracle.batch();
			assertThat(oracle.differences()).as(deviation.reason()).isNotEmpty()
					.allMatch(d -> d.row().name().equals(deviation.row()));
		}
	}

	static Stream<Deviations.Deviation> deviationsAreNeeded() {
		return Deviations.OF_MAX.stream();
	}

	@Test
	void aDifferenceIsShrunkToItsInstruction() throws IOException, InterruptedException {
		String model = "armv8.2-vhe";
		Random random = new Random(3);
		try (QemuMachine qemu = new QemuMachine("max")) {
			// a core that does its work but for one instruction
			CoreMachine wrong = new CoreMachine("wrong", model, core -> () -> {
				boolean sdiv = (core.code.fetch(core.pc).words[(int) core.pc >>> 2 & 1023] & 0xFFE0FC00) == 0x9AC00C00;
				new Stepper(core).step();
				if (sdiv)
					core.x[0] ^= 1;
			}, qemu.leave());
			List<Row> rows = InstructionSet.table().rows().stream()
					.filter(r -> List.of("SDIV", "ADD_reg", "STP").contains(r.name())).toList();
			SequenceGenerator generator = new SequenceGenerator(rows,
					CoreModel.of(model).orElseThrow(), (_, _) -> true, random);
			Oracle oracle = new Oracle(qemu, List.of(wrong), generator, random);
			oracle.batch();
			assertThat(oracle.differences()).isNotEmpty().allMatch(d -> d.row().name().equals("SDIV"))
					.allMatch(d -> d.toString().contains("x0: qemu"));
		}
	}
}
