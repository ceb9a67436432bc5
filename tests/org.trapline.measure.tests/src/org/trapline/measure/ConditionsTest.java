// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest {
	@ParameterizedTest
	@CsvSource({"1.8 GHz,1.8e9", "1800 MHz,1.8e9", "1800000kHz,1.8e9", "25000000 Hz,25e6"})
	void aClockIsReadInHertz(String written, double hertz) {
		assertThat(told(Condition.CLOCK, written).clockHertz()).isEqualTo(OptionalDouble.of(hertz));
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "fast", "1800", "0.6 GHz to 1.8 GHz", "0 MHz", "1.8.1 GHz"})
	void whatIsNotOneFrequencyIsNoClock(String written) {
		assertThat(told(Condition.CLOCK, written).clockHertz()).isEmpty();
	}

	@Test
	void cachesAreReadWithoutThoseOfInstructions() {
		assertThat(told(Condition.CACHES, "L2 1 MiB, L1i 48 KiB, L1d 32 KiB; L3 cache: 8.5M").caches()).containsExactly(
				new Cache(1, "L1d", 32768), new Cache(2, "L2", 1 << 20), new Cache(3, "L3", (17 << 20) / 2));
		assertThat(told(Condition.CACHES, "L1d 32K, L2 512K").caches()).containsExactly(new Cache(1, "L1d", 32768),
				new Cache(2, "L2", 524288));
		assertThat(told(Condition.CACHES, "three levels").caches()).isEmpty();
	}

	@Test
	void cachesAreWrittenAsTheyAreRead() {
		String words = "L1d 32 KiB, L2 1 MiB, L3 8 MiB";
		assertThat(Cache.words(Cache.parse(words))).isEqualTo(words);
	}

	@Test
	void aCountIsTheNumberThatBeginsTheText() {
		assertThat(told(Condition.VCPUS, "4").count(Condition.VCPUS)).isEqualTo(OptionalInt.of(4));
		assertThat(told(Condition.CPUS, "8 online").count(Condition.CPUS)).isEqualTo(OptionalInt.of(8));
		assertThat(told(Condition.VCPUS, "4, 2").count(Condition.VCPUS)).isEmpty();
		assertThat(told(Condition.VCPUS, "4").count(Condition.VMS)).isEmpty();
	}

	@Test
	void othersKeepTheNameThatTheUserGaveThem() {
		assertThat(Conditions.UNKNOWN.withOther("room", "21 °C", "run.yaml").others().get("room"))
				.isEqualTo(new Conditions.Told("21 °C", "run.yaml"));
	}

	private static Conditions told(Condition condition, String value) {
		return Conditions.UNKNOWN.with(condition, value, "a test");
	}
}
