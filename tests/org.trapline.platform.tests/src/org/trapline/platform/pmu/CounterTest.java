// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.pmu;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterTest {
	private final Counter counter = new Counter();

	@Test
	void itCountsWhatHappensWhileItIsToCount() {
		assertThat(counter.advance(100, false, false)).isZero();
		assertThat(counter.narrow()).isZero();
		assertThat(counter.advance(130, true, false)).isZero();
		assertThat(counter.narrow()).isEqualTo(30);
		assertThat(counter.rest(false)).isEqualTo((1L << 32) - 30);
	}

	@Test
	void anEventCounterOverflowsAt32Bits() {
		counter.set(0xFFFF_FFF0L);
		assertThat(counter.rest(false)).isEqualTo(16);
		assertThat(counter.advance(15, true, false)).isZero();
		assertThat(counter.advance(16, true, false)).isEqualTo(1);
		assertThat(counter.narrow()).isZero();
		assertThat(counter.advance(17, true, false)).isZero();
	}

	@Test
	void overflowsAreCountedHoweverLongNobodyLooked() {
		counter.set(5);
		assertThat(counter.advance(3L << 32, true, false)).isEqualTo(3);
		counter.set(0xFFFF_FFFFL);
		assertThat(counter.add(2)).isEqualTo(1);
		assertThat(counter.narrow()).isEqualTo(1);
	}

	@Test
	void theCycleCounterOverflowsAt64BitsIfItIsToBeLong() {
		counter.set(-10);
		assertThat(counter.rest(true)).isEqualTo(10);
		assertThat(counter.advance(9, true, true)).isZero();
		assertThat(counter.advance(10, true, true)).isEqualTo(1);
		counter.set(0xFFFF_FFFFL);
		assertThat(counter.advance(12, true, true)).isZero();
		assertThat(counter.wide()).isEqualTo(0x1_0000_0001L);
	}

	/// Arm ARM, PMEVTYPER<n>_EL0: at EL1 the counter counts if P and NSK are equal, at EL0 if U and NSU are, at EL2 if NSH is set.
	@ParameterizedTest
	@CsvSource({"0,true,true,false", "80000000,true,false,false", "A0000000,true,true,false", "40000000,false,true,false",
			"50000000,true,true,false", "8000000,true,true,true", "C8000000,false,false,true", "20000000,true,false,false"})
	void filtersSayWhereItCounts(String type, boolean el0, boolean el1, boolean el2) {
		counter.type = Long.parseLong(type, 16);
		assertThat(counter.countsAt(0)).isEqualTo(el0);
		assertThat(counter.countsAt(1)).isEqualTo(el1);
		assertThat(counter.countsAt(2)).isEqualTo(el2);
	}
}
