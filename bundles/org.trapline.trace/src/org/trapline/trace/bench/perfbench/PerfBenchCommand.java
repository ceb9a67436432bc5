// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.perfbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.trace.bench.CommandOptions;
import org.trapline.trace.bench.LogLines;

/// A command line of {@code perf bench}: what it runs, and with which options.
///
/// @param benchmark for instance {@code sched/pipe}
/// @param simple whether it prints the bare number ({@code --format=simple})
/// @param options those behind the benchmark's name
record PerfBenchCommand(String benchmark, boolean simple, CommandOptions options) {
	private static final String VALUED = "fglrstwNik";

	/// The last command that a log names, if it is of perf bench.
	static Optional<PerfBenchCommand> last(LogLines lines) {
		List<String> words = lines.arguments("perf");
		if (words.isEmpty() || !words.getFirst().equals("bench"))
			return Optional.empty();
		int at = 1;
		List<String> common = new ArrayList<>();
		while (at < words.size() && words.get(at).startsWith("-")) {
			String word = words.get(at++);
			common.add(word);
			if (word.length() == 2 || word.equals("--format") || word.equals("--repeat"))
				common.add(at < words.size() ? words.get(at++) : "");
		}
		if (at + 2 > words.size())
			return Optional.empty();
		CommandOptions format = CommandOptions.of(common, "fr", Map.of("format", "f", "repeat", "r"));
		CommandOptions options = CommandOptions.of(words.subList(at + 2, words.size()), VALUED,
				Map.of("loop", "l", "nr_loops", "l", "group", "g", "pipe", "p", "thread", "t", "threaded", "T", "size", "s"));
		return Optional.of(new PerfBenchCommand(words.get(at) + '/' + words.get(at + 1),
				format.value("f").equals("simple"), options));
	}

	/// What its output does not tell of how messages are passed, for the benchmark's name.
	///
	/// @param groups as printed; a command that says otherwise is not the one that printed it
	String messaging(String groups) {
		if (!benchmark.equals("sched/messaging") || !options.value("g").isEmpty() && !options.value("g").equals(groups))
			return "";
		return (options.value("l").isEmpty() ? "" : ", " + options.value("l") + " messages")
				+ (options.has("p") ? ", pipe" : "");
	}
}
