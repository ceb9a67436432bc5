// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantitiesTest {
	@Test
	void ratesOfNamedUnitsHaveNoSecondPrefix() {
		assertThat(Quantities.rate(4037, "msec").toString()).isEqualTo("4\u202f037 msec/s");
		assertThat(Quantities.rate(4037, "").toString()).isEqualTo("4.04 k/s");
	}


	@ParameterizedTest
	@CsvSource({"0, 0 ns", "5, 5 ns", "1.5, 1.50 ns", "999, 999 ns", "999.4, 999 ns", "999.7, 1.00 µs", "12345, 12.3 µs",
			"9996, 10.0 µs", "999499, 999 µs", "999500, 1.00 ms", "100000, 100 µs", "2500000000, 2.50 s", "NaN, – ns",
			"-12345, -12.3 µs"})
	void timesHaveThreeDigitsAndAUnitThatFits(double nanos, String text) {
		assertThat(Quantities.nanos(nanos)).isEqualTo(text);
	}

	@Test
	void longTimesStayInSeconds() {
		assertThat(Quantities.nanos(3.6e12)).isEqualTo("3\u202f600 s");
	}

	@ParameterizedTest
	@CsvSource({"0, 0 %", "0.17526, 17.5 %", "1, 100 %", "0.5, 50 %", "0.0001234, 0.012 %", "0.000001, <0.001 %",
			"0.031, 3.10 %", "1.5, 150 %"})
	void sharesBecomePercents(double share, String text) {
		assertThat(Quantities.percent(share)).isEqualTo(text);
	}

	@Test
	void countsAreGroupedByThinSpaces() {
		assertThat(Quantities.count(0)).isEqualTo("0");
		assertThat(Quantities.count(999)).isEqualTo("999");
		assertThat(Quantities.count(-999)).isEqualTo("-999");
		assertThat(Quantities.count(316_620)).isEqualTo("316\u202f620");
		assertThat(Quantities.count(-2_104_548_054L)).isEqualTo("-2\u202f104\u202f548\u202f054");
		assertThat(Quantities.count(Long.MIN_VALUE)).startsWith("-9\u202f223");
	}

	@ParameterizedTest
	@CsvSource({"31662, 31.7 k/s", "0.2, 0.200 /s", "250, 250 /s", "1112359, 1.11 M/s"})
	void ratesHaveAPrefix(double rate, String text) {
		assertThat(Quantities.rate(rate)).hasToString(text);
	}

	@ParameterizedTest
	@CsvSource({"13385, 13.4 k cycles", "72, 72 cycles", "3187294472, 3.19 G cycles"})
	void cyclesHaveAPrefix(double cycles, String text) {
		assertThat(Quantities.cycles(cycles)).hasToString(text);
	}

	@Test
	void frequenciesHaveAPrefix() {
		assertThat(Quantities.frequency(1.8187e9)).hasToString("1.82 GHz");
	}

	@ParameterizedTest
	@CsvSource({"1.0005, 3, 1.000", "0.0625, 3, 0.062", "12.5, 0, 12", "-0.0001, 3, 0.000", "123456.789, 3, 123456.789",
			"0.05, 2, 0.05", "9999999999.125, 3, 9999999999.125", "NaN, 3, NaN"})
	void plainNumbersHaveFixedDecimals(double value, int decimals, String text) {
		assertThat(Quantities.plain(value, decimals)).isEqualTo(text);
	}

	@Test
	void theLocaleChangesNothing() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
			assertThat(Quantities.nanos(12_345)).isEqualTo("12.3 µs");
			assertThat(Quantities.count(316_620)).isEqualTo("316\u202f620");
			Locale.setDefault(Locale.GERMANY);
			assertThat(Quantities.nanos(12_345)).isEqualTo("12.3 µs");
		} finally {
			Locale.setDefault(before);
		}
	}
}
