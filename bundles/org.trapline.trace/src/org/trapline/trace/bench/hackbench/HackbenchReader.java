// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.hackbench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Better;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.trace.bench.CommandOptions;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogReader;
import org.trapline.trace.bench.LogResults;
import org.trapline.trace.bench.Numbers;

/// Reads what hackbench prints; its parameters are part of the benchmark's name, so that only equal ones compare.
///
/// hackbench does not print through what it passes its messages. Its command line tells that, where it stands before
/// the output and agrees with it in all that is printed.
public final class HackbenchReader implements LogReader {
	private static final Pattern TASKS = Pattern.compile("Running in (process|threaded) mode with (\\d+) groups using "
			+ "(\\d+) file descriptors each \\(== (\\d+) tasks\\)");
	/// Of hackbench as it was before rt-tests: always 20 senders and 20 receivers a group.
	private static final Pattern OLD_TASKS = Pattern.compile("Running with (\\d+)\\*40 \\(== (\\d+)\\) tasks\\.?");
	private static final Pattern MESSAGES = Pattern.compile("Each sender will pass (\\d+) messages of (\\d+) bytes");
	private static final Pattern TIME = Pattern.compile("Time: (\\S*)");
	/// What it says on its way out when it was stopped; it prints a time nevertheless.
	private static final Pattern STOPPED = Pattern.compile("Signal \\d+ caught, longjmp'ing out!|longjmp'ed out, reaping "
			+ "children|sending SIGTERM to all child processes|signaling \\d+ worker threads to terminate"
			+ "|.* \\(error: .*\\)|\\d+ children started\\. +Expected \\d+");

	@Override
	public boolean begins(String line) {
		return TASKS.matcher(line).matches() || OLD_TASKS.matcher(line).matches();
	}

	@Override
	public void read(LogLines lines, LogResults results) throws IOException {
		long from = lines.number();
		String first = lines.line();
		lines.next();
		Matcher messages = MESSAGES.matcher(lines.line());
		String passed = "";
		if (messages.matches()) {
			passed = ", " + messages.group(1) + " messages of " + messages.group(2) + " bytes";
			lines.next();
		} else if (TASKS.matcher(first).matches())
			results.problems().brokenOff(from, "hackbench's first line alone", "\"Each sender will pass ...\" after it");
		String stopped = "";
		while (STOPPED.matcher(lines.line()).matches()) {
			stopped = "it was stopped: " + lines.line();
			lines.next();
		}
		Matcher time = TIME.matcher(lines.line());
		if (!time.matches()) {
			results.problems().brokenOff(from, "the begin of hackbench's output and no result", "\"Time: \" and seconds");
			return;
		}
		OptionalDouble seconds = Numbers.positive(time.group(1), "Time:", lines.number(), results);
		if (seconds.isPresent())
			results.add(new Score("hackbench, " + tasks(first) + passed + transport(lines, first, messages), "",
					Unit.SECONDS, Better.LOWER, List.of(seconds.getAsDouble()), stopped, Map.of()));
		lines.next();
	}

	private static String tasks(String line) {
		Matcher tasks = TASKS.matcher(line);
		if (tasks.matches())
			return groups(tasks.group(2)) + tasks.group(3)
					+ (tasks.group(1).equals("process") ? " processes" : " threads");
		Matcher old = OLD_TASKS.matcher(line);
		return old.matches() ? groups(old.group(1)) + "40 tasks" : line;
	}

	private static String groups(String number) {
		return number + (number.equals("1") ? " group of " : " groups of ");
	}

	/// By default messages go through a pair of sockets.
	private static String transport(LogLines lines, String first, Matcher messages) {
		CommandOptions options = CommandOptions.of(lines.arguments("hackbench"), "fgls",
				Map.of("pipe", "p", "inet", "i", "threads", "T", "process", "P", "groups", "g", "loops", "l", "datasize",
						"s", "fds", "f"));
		Matcher tasks = TASKS.matcher(first);
		if (!tasks.matches() || !messages.matches() || options.has("P") && tasks.group(1).equals("threaded")
				|| options.has("T") && !options.has("P") && tasks.group(1).equals("process")
				|| !agrees(options.value("g"), tasks.group(2)) || !agrees(options.value("l"), messages.group(1))
				|| !agrees(options.value("s"), messages.group(2)))
			return "";
		return options.has("i") ? ", inet" : options.has("p") ? ", pipe" : "";
	}

	private static boolean agrees(String told, String printed) {
		return told.isEmpty() || told.equals(printed);
	}
}
