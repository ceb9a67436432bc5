// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.FlatEnvironment;
import org.trapline.a64.core.IdRegister;
import org.trapline.a64.core.InstructionSet;
import org.trapline.a64.core.Ram;
import org.trapline.a64.table.Row;

class OpClassTimingTest {
	static final List<String> MODELS = CoreModel.NAMES;

	@ParameterizedTest
	@FieldSource("MODELS")
	void everyClassOfInstructionsHasItsCycles(String model) {
		assertThat(OpClassTiming.classes(CoreModel.of(model).orElseThrow()))
				.isEqualTo(InstructionSet.table().rows().stream().map(Row::opClass).collect(Collectors.toSet()));
	}

	@Test
	void cyclesAddUp() {
		CoreModel model = CoreModel.of("cortex-a57").orElseThrow();
		Core core = new Core(model, new Ram().add(FlatEnvironment.BASE, FlatEnvironment.BYTES), new FlatEnvironment(),
				Optional.of(OpClassTiming.of(model)));
		// udiv x0, x0, x1; umulh x0, x0, x1; ldp x2, x3, [x4]; cbnz x5, .; svc #0
		FlatEnvironment.put(core, FlatEnvironment.BASE, 0x9AC10800, 0x9BC17C00, 0xA9400C82, 0xB5000005, 0xD4000001);
		core.x[4] = FlatEnvironment.BASE + 0x1000;
		core.pc = FlatEnvironment.BASE;
		new Interpreter(core).run();
		assertThat(core.instructions).isEqualTo(5);
		assertThat(core.cycles).isEqualTo(12 + 4 + 2 + 1 + 1);
	}

	@Test
	void anUnknownModelIsRefused() {
		assertThatThrownBy(() -> OpClassTiming.of(new CoreModel("cortex-m0", Map.of(IdRegister.MIDR_EL1, 1L))))
				.isInstanceOf(IllegalArgumentException.class).hasMessageContaining("cortex-m0").hasMessageContaining("cortex-a57");
	}
}
