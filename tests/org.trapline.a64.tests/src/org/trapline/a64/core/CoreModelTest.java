// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.a64.Decoder;
import org.trapline.a64.table.Row;

class CoreModelTest {
	private static final int LDADD = 0xb8210002;
	private static final int FADD_S = 0x1e212800;
	private static final int FADD_H = 0x1ee12800;

	@ParameterizedTest
	@ValueSource(strings = { "cortex-a57", "cortex-a72" })
	void coresOfArmv80HaveNoLaterExtensions(String name) {
		CoreModel model = CoreModel.of(name).orElseThrow();
		assertThat(model.features()).containsExactlyInAnyOrder(Feature.AES, Feature.PMULL, Feature.SHA1, Feature.SHA256,
				Feature.CRC32);
		InstructionSet instructions = InstructionSet.of(model);
		assertThat(instructions.decode(LDADD)).isEqualTo(Decoder.UNALLOCATED);
		assertThat(instructions.decode(FADD_H)).isEqualTo(Decoder.UNALLOCATED);
		assertThat(instructions.decode(FADD_S)).isEqualTo(Decoder.decode(FADD_S));
	}

	@Test
	void theCoreWithHostExtensionsHasAllThatTheTableHas() {
		CoreModel model = CoreModel.of("armv8.2-vhe").orElseThrow();
		assertThat(model.features()).isEqualTo(EnumSet.allOf(Feature.class));
		InstructionSet instructions = InstructionSet.of(model);
		for (Row row : InstructionSet.table().rows())
			if (row.matches(row.bits().value()))
				assertThat(instructions.decode(row.bits().value())).as(row.name()).isEqualTo(row.index());
	}

	@Test
	void everyExtensionOfTheTableIsAFeature() {
		for (Row row : InstructionSet.table().rows())
			if (!row.feature().equals("-"))
				assertThat(Feature.named(row.feature().replaceFirst("@.*", ""))).as(row.name()).isPresent();
	}

	@Test
	void aModelWithoutRegistersHasNoExtensions() {
		assertThat(new CoreModel("bare", Map.of()).features()).isEmpty();
	}

	@Test
	void unknownNamesAreNoModels() {
		assertThat(CoreModel.of("cortex-m0")).isEqualTo(Optional.empty());
	}
}
