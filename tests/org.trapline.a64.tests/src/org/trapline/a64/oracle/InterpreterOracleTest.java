// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trapline.a64.Depth;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.run.Interpreter;
import org.trapline.a64.table.Row;

/// Instructions that have ops of their own in the interpreter, and the others, do what they do under QEMU.
///
/// System properties: trapline.millions, how many million instructions to compare; trapline.seed, to compare others.
class InterpreterOracleTest {
	private static final String MODEL = "armv8.2-vhe";
	private static final int INSTRUCTIONS = 1_000_000;
	private static final int LONG_TIMES = 20;

	@Test
	void integerRowsAtTheirBoundaries() throws IOException, InterruptedException {
		compare(Candidates.rows().stream().filter(InterpreterOracleTest::integer).toList());
	}

	@Test
	void allRows() throws IOException, InterruptedException {
		compare(Candidates.rows());
	}

	private static boolean integer(Row row) {
		return row.name().matches("(LD|ST)(R|P|UR).*") && !row.vector() || row.opClass().matches(
				"ALU.*|BITFIELD|BRANCH.*|CRC|DIV|MUL.*|SHIFT_VAR|SYSTEM");
	}

	private static void compare(List<Row> rows) throws IOException, InterruptedException {
		assertThat(rows).isNotEmpty().isSubsetOf(InstructionSet.table().rows());
		long instructions = Depth.instructions(INSTRUCTIONS, LONG_TIMES);
		Random random = new Random(Long.getLong("trapline.seed", 11));
		try (QemuMachine qemu = new QemuMachine("max")) {
			CoreMachine interpreter = new CoreMachine("interpreter", MODEL, core -> new Interpreter(core)::run,
					qemu.leave());
			SequenceGenerator generator = new SequenceGenerator(rows, CoreModel.of(MODEL).orElseThrow(),
					(row, word) -> !Deviations.have(row, word), random);
			Oracle oracle = new Oracle(qemu, List.of(interpreter), generator, random);
			while (interpreter.instructions() < instructions && !oracle.hopeless())
				oracle.batch();
			assertThat(oracle.differences()).isEmpty();
			assertThat(oracle.gone()).isEmpty();
		}
	}
}
