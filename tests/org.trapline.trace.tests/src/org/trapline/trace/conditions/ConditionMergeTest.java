// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trapline.measure.Condition;
import org.trapline.measure.Conditions;
import org.trapline.measure.Notice;

class ConditionMergeTest {
	@Test
	void theFirstCountsAndWhoContradictsItIsNamed() {
		ConditionMerge merge = new ConditionMerge();
		merge.add(Conditions.UNKNOWN.with(Condition.VCPUS, "4", "run.yaml"));
		merge.add(Conditions.UNKNOWN.with(Condition.VCPUS, "2", "lscpu in lscpu.txt")
				.with(Condition.GOVERNOR, "performance", "cpufreq"));
		assertThat(merge.conditions().value(Condition.VCPUS)).isEqualTo("4");
		assertThat(merge.conditions().value(Condition.GOVERNOR)).isEqualTo("performance");
		assertThat(merge.notices()).containsExactly(Notice.warning(
				"vCPUs is \"4\" by run.yaml, \"2\" by lscpu in lscpu.txt; the first counts"));
	}

	@Test
	void theMoreExactOfTwoThatAgreeCounts() {
		ConditionMerge merge = new ConditionMerge();
		merge.add(Conditions.UNKNOWN.with(Condition.VMM, "QEMU", "thread names"));
		merge.add(Conditions.UNKNOWN.with(Condition.VMM, "QEMU 7.2.15", "version.txt"));
		merge.add(Conditions.UNKNOWN.with(Condition.VMM, "QEMU", "command"));
		assertThat(merge.conditions().get(Condition.VMM)).contains(new Conditions.Told("QEMU 7.2.15", "version.txt"));
		assertThat(merge.notices()).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"CLOCK | 1.8 GHz | 1800 MHz | false", "CLOCK | 1.8 GHz | 1.2 GHz | true",
			"MEMORY | 16 GiB | 15.8 GiB | false", "MEMORY | 16 GiB | 8 GiB | true",
					"CPU | cortex a57 | Cortex-A57 | false",
			"CACHES | L1d 32 KiB, L2 1 MiB | L2 1 MiB, L3 8 MiB | false", "CACHES | L2 1 MiB | L2 2 MiB | true",
			"HOST_KERNEL | 6.1.0 | 6.1.2 | true", "GIC | GICv3 | GICv3, emulated by QEMU | false"})
	void contradictionsAreOfWhatIsMeant(Condition condition, String one, String other, boolean differ) {
		assertThat(ConditionMerge.differ(condition, one, other)).isEqualTo(differ);
		assertThat(ConditionMerge.differ(condition, other, one)).isEqualTo(differ);
	}
}
