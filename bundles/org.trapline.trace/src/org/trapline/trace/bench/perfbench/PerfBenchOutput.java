// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.perfbench;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What one benchmark of {@code perf bench} says of itself before its results: its parameters, as they have to be in
/// the benchmark's name so that only equal ones compare.
final class PerfBenchOutput {
	private static final Pattern OPERATIONS = Pattern.compile("# (?:Executed|Created/joined|Enabled/disabled) (.*)");
	private static final Pattern BETWEEN = Pattern.compile(".* between two (processes|threads)");
	private static final Pattern PER_GROUP = Pattern.compile("# (\\d+) sender and receiver (processes|threads) per group");
	private static final Pattern GROUPS = Pattern.compile("# (\\d+) groups == (\\d+) (processes|threads) run");
	private static final Pattern FUNCTION = Pattern.compile("# function '(.*)' \\(.*\\)");
	private static final Pattern COPYING = Pattern.compile("# Copying (\\S+) bytes \\.\\.\\.");
	private static final Pattern SUMMARY = Pattern.compile("Run summary \\[PID \\d+\\]: (.*)");
	private static final Pattern SECONDS = Pattern.compile(" for (\\d{1,9}) secs\\b");
	private static final Pattern THREAD = Pattern.compile("\\[thread +\\d+\\] .*");
	private static final Pattern PARAMETER = Pattern.compile("Number of \\w[\\w ]*:.*|Computing performance of .*"
			+ "|synthesizing events on .*|Futex hashing: .*");

	private final String benchmark;
	private final List<String> parameters = new ArrayList<>();
	private String groups = "";
	private String operations = "";
	private String function = "";
	private String size = "";
	private int functions;
	private long seconds;

	/// @param benchmark for instance {@code sched/pipe}
	PerfBenchOutput(String benchmark) {
		this.benchmark = benchmark;
	}

	/// Takes a line in, if it tells parameters, or figures of single threads.
	boolean take(String line) {
		Matcher matcher = OPERATIONS.matcher(line);
		if (matcher.matches()) {
			operations = matcher.group(1);
			Matcher between = BETWEEN.matcher(line);
			if (between.matches())
				takeTasks(between.group(1));
			return true;
		}
		matcher = GROUPS.matcher(line);
		if (matcher.matches()) {
			takeGroups(matcher.group(1), matcher.group(3));
			return true;
		}
		matcher = FUNCTION.matcher(line);
		if (matcher.matches()) {
			function = matcher.group(1);
			functions++;
			size = "";
			return true;
		}
		matcher = COPYING.matcher(line);
		if (matcher.matches()) {
			size = matcher.group(1);
			return true;
		}
		matcher = SUMMARY.matcher(line);
		if (matcher.matches()) {
			summary(matcher.group(1));
			return true;
		}
		return line.isEmpty() || PER_GROUP.matcher(line).matches() || THREAD.matcher(line).matches()
				|| PARAMETER.matcher(line).matches();
	}

	/// @param tasks {@code processes} or {@code threads} that speak with each other
	void takeTasks(String tasks) {
		parameters.add(tasks);
	}

	/// @param tasks {@code processes} or {@code threads}, always 40 a group
	void takeGroups(String number, String tasks) {
		groups = number;
		parameters.add(number + (number.equals("1") ? " group" : " groups") + " of 40 " + tasks);
	}

	/// The benchmark with its parameters, for instance {@code perf bench sched pipe, processes}.
	String name(String more) {
		String name = "perf bench " + benchmark.replace('/', ' ');
		return (parameters.isEmpty() ? name : name + ", " + String.join(", ", parameters)) + more;
	}

	/// How many groups of tasks there are, as printed; empty where there are none.
	String groups() {
		return groups;
	}

	/// What it did and how often, as printed; empty where it does not tell.
	String operations() {
		return operations;
	}

	/// The function of which results follow; empty if there are no functions.
	String function() {
		return function;
	}

	/// How many functions it has begun to measure.
	int functions() {
		return functions;
	}

	/// Whether all the time that it took is its result.
	boolean totalIsResult() {
		return benchmark.equals("sched/messaging");
	}

	/// The size that the function moves, as printed, for instance {@code 4MB}; empty where it does not tell.
	String size() {
		return size;
	}

	/// For how long operations are counted; 0 where it does not tell.
	long seconds() {
		return seconds;
	}

	/// Without what changes from run to run, or only tells for how long: addresses and seconds.
	private void summary(String text) {
		Matcher matcher = SECONDS.matcher(text);
		if (matcher.find())
			seconds = Long.parseLong(matcher.group(1));
		String plain = SECONDS.matcher(text).replaceAll("").replaceAll(" (to )?(PI )?0x\\p{XDigit}+", " $2")
				.replaceAll(" +([),])", "$1").replaceAll(" {2,}", " ").strip();
		parameters.add(plain.endsWith(".") ? plain.substring(0, plain.length() - 1) : plain);
	}
}
