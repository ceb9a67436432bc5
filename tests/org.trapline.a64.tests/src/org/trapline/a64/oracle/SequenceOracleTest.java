// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.run.Stepper;

/// Every instruction that a process can execute does what it does under QEMU.
class SequenceOracleTest {
	/// Millions of instructions to compare.
	private static final long MILLIONS = Long.getLong("trapline.millions", 4);

	@Test
	void executesAsQemuDoes() throws IOException, InterruptedException {
		String model = "armv8.2-vhe";
		Random random = new Random(Long.getLong("trapline.seed", 1));
		try (QemuMachine qemu = new QemuMachine("max")) {
			CoreMachine stepper = new CoreMachine("stepper", model, core -> new Stepper(core)::run, qemu.leave());
			SequenceGenerator generator = new SequenceGenerator(Candidates.rows(), CoreModel.of(model).orElseThrow(), random);
			Oracle oracle = new Oracle(qemu, List.of(stepper), generator, random);
			while (stepper.instructions() < MILLIONS * 1_000_000 && !oracle.hopeless())
				oracle.batch();
			assertThat(oracle.differences()).isEmpty();
		}
	}
}
