// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.measure.ExitTrace;
import picocli.CommandLine.TypeConversionException;

class TimeArgumentTest {
	private final TimeArgument.Converter converter = new TimeArgument.Converter();

	@ParameterizedTest
	@CsvSource({"0, 0", "2, 2000000000", "1.5s, 1500000000", "200ms, 200000000", "30us, 30000", "30µs, 30000",
			"7ns, 7", "0.000000001s, 1", "2.5ms, 2500000"})
	void countsFromTheBeginOfTheRecording(String text, long nanos) {
		TimeArgument time = converter.convert(text);
		assertThat(time).isEqualTo(new TimeArgument(nanos, false));
		assertThat(time.in(new ExitTrace.Span(1_000, 9_000))).isEqualTo(1_000 + nanos);
	}

	@Test
	void countsInTheRecordingsClockBehindAnAt() {
		TimeArgument time = converter.convert("@884.998794");
		assertThat(time.in(new ExitTrace.Span(5, 6))).isEqualTo(884_998_794_000L);
	}

	@ParameterizedTest
	@ValueSource(strings = {"", "-1", "1h", "one", "1,5s", "@", "1.5.2", "99999999999999999999s", "9300000000s"})
	void refusesWhatIsNoTime(String text) {
		assertThatThrownBy(() -> converter.convert(text)).isInstanceOf(TypeConversionException.class)
				.hasMessageContaining("'" + text + "'");
	}
}
