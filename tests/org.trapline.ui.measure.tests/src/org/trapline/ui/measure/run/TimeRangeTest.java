// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeRangeTest {
	@ParameterizedTest
	@CsvSource({ "0, 42700000000, 0.0 – 42.7 s", "21326600000, 21347400000, 21.3266 – 21.3474 s",
			"21326600000, 21326600900, 21.326600000 – 21.326600900 s", "1500000, 3500000, 1.50 – 3.50 ms",
			"500, 1500, 0.500 – 1.500 µs", "0, 900, 0 – 900 ns", "5, 5, 5 – 5 ns" })
	void bothEndsHaveTheDigitsThatTellThemApart(long from, long to, String text) {
		assertThat(new TimeRange(from, to).text()).isEqualTo(text);
	}

	@Test
	void aMomentIsAsFineAsAStep() {
		assertThat(TimeRange.moment(21_326_612_345L, 1_000)).isEqualTo("21.326612 s");
		assertThat(TimeRange.moment(21_326_612_345L, 40_000_000)).isEqualTo("21.33 s");
	}
}
