// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.trace.text.LocaleNumbers.DecimalMark;
import org.trapline.trace.text.LocaleNumbers.Evidence;

class LocaleNumbersTest {
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "12|NONE", "word|NONE", "1.2.3|NONE", "1.2,3.4|NONE", "12.5|POINT",
			"12,5|COMMA", "1,234,567|POINT", "1.234.567|COMMA", "1.234,5|COMMA", "1,234.5|POINT", "1.234|EITHER",
			"123,456|EITHER", "1234.567|POINT", "0,125|COMMA", "0.125|POINT", "1'234.567|POINT", "-1.234|EITHER",
			"1.407,20|COMMA", "210.454.805,40|COMMA", "12,34,567|POINT", "1.5e+07|POINT", "nan|NONE" })
	void aTokenProvesWhatItProves(String token, Evidence evidence) {
		assertThat(LocaleNumbers.evidence(token)).isEqualTo(evidence);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "12|POINT|12|0", "12.50|POINT|12.5|2", "1.234|COMMA|1234|0",
			"1.234|POINT|1.234|3", "2.104.548.054|COMMA|2104548054|0", "210.454.805,40|COMMA|210454805.4|2",
			"1'234'567.8|POINT|1234567.8|1", "1\u202f234,5|COMMA|1234.5|1", "1\u00a0234|POINT|1234|0",
			"1 234 567|POINT|1234567|0", "12,34,567|POINT|1234567|0", "-3.5|POINT|-3.5|1", "+3|POINT|3|0",
			"1.5e+07|POINT|15000000|-6", "2e-3|POINT|0.002|3" })
	void aNumberIsReadByItsMark(String token, DecimalMark mark, double value, int fractionDigits) {
		assertThat(LocaleNumbers.parse(token, mark)).contains(new WrittenNumber(value, fractionDigits));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-", ".", ",", "abc", "1.2.3", "1..2", "12.34.567", "1,23", "1,2345", ".5", "5.", "0x10",
			"1e", "--1", "1-2", "1 23", "1'234 567", "<not counted>", "1,234,56", "NaN%" })
	void whatIsNoNumberWithADecimalPointIsRefused(String token) {
		assertThat(LocaleNumbers.parse(token, DecimalMark.POINT)).as(token).isEmpty();
	}

	@Test
	void whatCPrintsForNoNumberIsRead() {
		assertThat(LocaleNumbers.parse("-nan", DecimalMark.POINT).orElseThrow().value()).isNaN();
		assertThat(LocaleNumbers.parse("-inf", DecimalMark.POINT).orElseThrow().value()).isEqualTo(-1 / 0.0);
		assertThat(LocaleNumbers.parse("inf", DecimalMark.COMMA).orElseThrow().value()).isEqualTo(1 / 0.0);
	}

	@Test
	void anyMarkGroupsAWholeNumber() {
		assertThat(LocaleNumbers.whole("9.388.112.476")).hasValue(9388112476L);
		assertThat(LocaleNumbers.whole("1,573")).hasValue(1573);
		assertThat(LocaleNumbers.whole("1.573")).hasValue(1573);
		assertThat(LocaleNumbers.whole("9223372036854775807")).hasValue(Long.MAX_VALUE);
		assertThat(LocaleNumbers.whole("9223372036854775808")).isEmpty();
		assertThat(LocaleNumbers.whole("18446744073709551616")).isEmpty();
		assertThat(LocaleNumbers.whole("-1")).isEmpty();
		assertThat(LocaleNumbers.whole("1.5")).isEmpty();
		assertThat(LocaleNumbers.whole("")).isEmpty();
	}

	/// The JDK's own locale data is the oracle.
	@ParameterizedTest
	@ValueSource(strings = { "en-US", "de-DE", "de-CH", "fr-FR", "fr-CH", "ru-RU", "es-ES", "pt-BR", "sv-SE", "en-IN" })
	void numbersThatTheJdkWritesAreReadBack(String tag) {
		NumberFormat format = NumberFormat.getNumberInstance(Locale.forLanguageTag(tag));
		format.setMinimumFractionDigits(2);
		format.setMaximumFractionDigits(2);
		Random random = new Random(5);
		for (int i = 0; i < 2000; i++) {
			long cents = random.nextLong(1L << (1 + random.nextInt(45)));
			String token = format.format(cents / 100.0);
			DecimalMark mark = token.charAt(token.length() - 3) == '.' ? DecimalMark.POINT : DecimalMark.COMMA;
			assertThat(LocaleNumbers.parse(token, mark)).as(token).contains(new WrittenNumber(cents / 100.0, 2));
			assertThat(LocaleNumbers.evidence(token)).as(token)
					.isEqualTo(mark == DecimalMark.POINT ? Evidence.POINT : Evidence.COMMA);
		}
	}
}
