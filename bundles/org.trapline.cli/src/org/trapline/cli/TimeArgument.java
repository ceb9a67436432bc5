// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.ExitTrace;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A point in time as a user types it: {@code 1.5s}, {@code 200ms} from the recording's begin, or {@code @884.998794},
/// seconds of the recording's own clock as perf script and trace-cmd report print them.
///
/// @param nanos nanoseconds from the begin, or of the clock
/// @param absolute whether it is a time of the recording's clock
record TimeArgument(long nanos, boolean absolute) {
	private static final Pattern FORM = Pattern.compile("(@?)(\\d+)(?:\\.(\\d{1,9})\\d*)?(ns|us|µs|ms|s|)");

	/// As nanoseconds of the recording's clock.
	long in(ExitTrace.Span span) {
		return absolute ? nanos : span.start() + nanos;
	}

	/// Reads it from the command line.
	static final class Converter implements ITypeConverter<TimeArgument> {
		@Override
		public TimeArgument convert(String text) {
			Matcher m = FORM.matcher(text);
			if (!m.matches())
				throw new TypeConversionException("'" + text + "' is no time: expected for instance 1.5s, 200ms,"
						+ " 30us or @884.998794");
			long unit = switch (m.group(4)) {
			case "ns" -> 1;
			case "us", "µs" -> 1_000;
			case "ms" -> 1_000_000;
			default -> 1_000_000_000;
			};
			try {
				long whole = Math.multiplyExact(Long.parseLong(m.group(2)), unit);
				String digits = m.group(3) == null ? "" : m.group(3);
				long fraction = digits.isEmpty() ? 0 : Math.round(Double.parseDouble("0." + digits) * unit);
				return new TimeArgument(Math.addExact(whole, fraction), !m.group(1).isEmpty());
			} catch (ArithmeticException | NumberFormatException _) {
				throw new TypeConversionException("'" + text + "' is longer than any recording");
			}
		}
	}
}
