// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perfstat;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.trapline.measure.CounterSeries.Point;
import org.trapline.measure.CounterSeries.State;
import org.trapline.trace.text.LocaleNumbers;
import org.trapline.trace.text.LocaleNumbers.DecimalMark;
import org.trapline.trace.text.WrittenNumber;

/// One reading of one counter.
///
/// @param seconds end of its interval; NaN for a total
/// @param scope what was counted for: a CPU, core, thread, cgroup; empty for all
/// @param value counted; NaN unless the state says so
/// @param share of the time that the counter ran, 0 to 1; NaN where unknown
/// @param deviation relative standard deviation of the mean over runs, 0.01 for 1 %; NaN for a single run
record Reading(double seconds, String scope, String event, String unit, State state, double value, double share,
		double deviation, String metric) {
	private static final Pattern PLAIN = Pattern.compile("-?\\d{1,30}(?:[.,]\\d+)?");
	/// Most values there are: whole, or with a fraction that cannot be a group.
	private static final Pattern SIMPLE = Pattern.compile("\\d{1,18}(?:\\.(?:\\d\\d|\\d{6}))?");

	/// A counter's value as it is printed.
	record Value(State state, double number) {

		/// perf prints values with two digits after the decimal mark or none ({@code -j}: six), so that three digits
		/// after a point or comma are a group of thousands.
		///
		/// @return empty for what is no value of a counter
		static Optional<Value> parse(String text) {
			switch (text) {
			case "<not counted>":
				return Optional.of(new Value(State.NOT_COUNTED, Double.NaN));
			case "<not supported>":
				return Optional.of(new Value(State.NOT_SUPPORTED, Double.NaN));
			default:
				break;
			}
			if (SIMPLE.matcher(text).matches())
				return Optional.of(new Value(State.COUNTED, Double.parseDouble(text)));
			OptionalDouble number = switch (LocaleNumbers.evidence(text)) {
			case EITHER -> {
				var whole = LocaleNumbers.whole(text);
				yield whole.isPresent() ? OptionalDouble.of(whole.getAsLong()) : OptionalDouble.empty();
			}
			case COMMA -> figure(text, DecimalMark.COMMA);
			case POINT, NONE -> figure(text, DecimalMark.POINT);
			};
			return number.isPresent() && number.getAsDouble() >= 0 && number.getAsDouble() < 0x1p64
					? Optional.of(new Value(State.COUNTED, number.getAsDouble()))
					: Optional.empty();
		}

		private static OptionalDouble figure(String text, DecimalMark mark) {
			Optional<WrittenNumber> number = LocaleNumbers.parse(text, mark);
			return number.isPresent() ? OptionalDouble.of(number.get().value()) : OptionalDouble.empty();
		}
	}

	Point point() {
		return new Point(seconds, value, share, deviation, state, metric);
	}

	/// The same in one of several reports of a file.
	Reading within(String report) {
		return new Reading(seconds, joined(report, scope), event, unit, state, value, share, deviation, metric);
	}

	/// Two parts of a scope, of which either may be missing.
	static String joined(String one, String other) {
		return (one + ' ' + other).strip();
	}

	/// A percentage as a share, 0.01 for 1 %; NaN for anything else than a number that is printed without groups.
	static double percent(String text) {
		return PLAIN.matcher(text).matches()
				? new BigDecimal(text.replace(',', '.')).movePointLeft(2).doubleValue()
				: Double.NaN;
	}

	/// A number that perf prints without groups, so that a comma is a decimal mark; NaN for anything else.
	static double plain(String text) {
		return PLAIN.matcher(text).matches() ? Double.parseDouble(text.replace(',', '.')) : Double.NaN;
	}
}
