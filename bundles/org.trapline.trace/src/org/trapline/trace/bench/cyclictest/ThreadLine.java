// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.cyclictest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.trace.bench.Numbers;

/// The line that cyclictest prints of a thread, at its end or again and again while it runs.
///
/// @param line its number in the log
/// @param cycles how often the thread has woken up
/// @param resolution in what the latencies are
record ThreadLine(long line, int thread, long cycles, double min, double mean, double max, Resolution resolution) {
	private static final Pattern FORM = Pattern.compile("T:\\s*(\\d{1,6}) \\(\\s*\\d+\\) P:\\s*\\d+ I:\\s*\\d+ "
			+ "C:\\s*(\\d+) Min:\\s*(\\S+) Act:(\\s*\\S+) Avg:(\\s*\\S+) Max:\\s*(\\S+)(?: SMI:\\s*\\S+)?");
	private static final int MICROSECONDS_WIDTH = 5;
	private static final int NANOSECONDS_WIDTH = 8;

	/// What a line tells of the unit of its latencies.
	enum Resolution {
		MICROSECONDS, NANOSECONDS, NOT_TOLD
	}

	static boolean begins(String line) {
		return line.startsWith("T:") && line.contains(" P:") && line.contains(" C:");
	}

	/// @return empty if the line is not of the form, or its numbers are none that cyclictest can have measured
	static Optional<ThreadLine> parse(long number, String line) {
		Matcher matcher = FORM.matcher(line);
		if (!matcher.matches())
			return Optional.empty();
		long cycles = Numbers.whole(matcher.group(2)).orElse(-1);
		double min = whole(matcher.group(3));
		double mean = whole(matcher.group(5));
		double max = whole(matcher.group(6));
		if (cycles < 0 || Double.isNaN(min + mean + max))
			return Optional.empty();
		return Optional.of(new ThreadLine(number, Integer.parseInt(matcher.group(1)), cycles, min, mean, max,
				resolution(matcher.group(4), matcher.group(5))));
	}

	/// The width to which Act and Avg are filled up with blanks is 5 for microseconds, and 8 for nanoseconds (-N).
	private static Resolution resolution(String... fields) {
		for (String field : fields)
			if (field.startsWith(" ") && field.length() == NANOSECONDS_WIDTH)
				return Resolution.NANOSECONDS;
		for (String field : fields)
			if (field.length() == MICROSECONDS_WIDTH || !field.startsWith(" ") && field.length() > MICROSECONDS_WIDTH
					&& field.length() < NANOSECONDS_WIDTH)
				return Resolution.MICROSECONDS;
		return Resolution.NOT_TOLD;
	}

	private static double whole(String text) {
		return Numbers.whole(text.strip()).stream().mapToDouble(value -> value).findFirst().orElse(Double.NaN);
	}
}
