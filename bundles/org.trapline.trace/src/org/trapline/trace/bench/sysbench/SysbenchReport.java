// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.sysbench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The lines of one report of sysbench, by what stands before their colon.
final class SysbenchReport {
	/// Behind the first line; "Throughput" and what follows it are of sysbench 1.1.
	private static final Pattern FIGURE = Pattern.compile("(Number of threads|Prime numbers limit|block size|total size"
			+ "|operation|scope|events per second|events/s \\(eps\\)|time elapsed|total time|total number of events"
			+ "|min|avg|max|\\d{1,3}th percentile|sum|events \\(avg/stddev\\)|execution time \\(avg/stddev\\)):\\s*(.*)");
	private static final Pattern TRANSFERRED = Pattern.compile("\\S+ MiB transferred \\((\\S+) MiB/sec\\)");
	private static final Pattern ASIDE = Pattern.compile("Running the test with following options:|Report intermediate .*"
			+ "|Initializing .*|Random number generator seed .*|Running memory speed test .*|Threads started!|CPU speed:"
			+ "|Throughput:|General statistics:|Latency \\(ms\\):|Threads fairness:|Total operations: .*|Target .*rate.*"
			+ "|Additional request validation .*|Debug mode .*|WARNING: .*|\\[ \\d+s \\] .*|Running memory speed test.*"
			+ "|Latency histogram .*|value +-+ distribution -+ count|\\d+\\.\\d+ \\|\\** +\\d+|");
	/// Of the last line.
	private static final String END = "execution time (avg/stddev)";

	private final Map<String, Figure> figures = new LinkedHashMap<>();

	/// @param line its number in the log
	record Figure(String name, String text, long line) {
	}

	/// Takes a line in, if it belongs to the report.
	boolean take(long number, String line) {
		if (ended())
			return false;
		Matcher transferred = TRANSFERRED.matcher(line);
		if (transferred.matches())
			return put("MiB/sec", transferred.group(1), number);
		Matcher figure = FIGURE.matcher(line);
		return figure.matches() ? put(figure.group(1), figure.group(2).strip(), number)
				: ASIDE.matcher(line).matches();
	}

	/// Whether its last line is there.
	boolean ended() {
		return figures.containsKey(END);
	}

	Optional<Figure> figure(String name) {
		return Optional.ofNullable(figures.get(name));
	}

	/// What stands behind a name; empty if the report does not have it.
	String text(String name) {
		return figure(name).map(Figure::text).orElse("");
	}

	/// The figure of which the name ends so, for instance a percentile.
	Optional<Figure> ending(String end) {
		return figures.values().stream().filter(f -> f.name().endsWith(end)).findFirst();
	}

	private boolean put(String name, String text, long number) {
		return figures.putIfAbsent(name, new Figure(name, text, number)) == null;
	}
}
