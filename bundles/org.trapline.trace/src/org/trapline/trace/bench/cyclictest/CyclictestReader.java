// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.cyclictest;

import static org.trapline.trace.text.LineProblems.quoted;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.trapline.trace.bench.CommandOptions;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogReader;
import org.trapline.trace.bench.LogResults;
import org.trapline.trace.bench.cyclictest.ThreadLine.Resolution;

/// Reads what cyclictest prints: a line for each thread, of which the last counts where it shows them again and again
/// while it runs, its histogram, which then stands for those lines, or every single latency ({@code -v}).
public final class CyclictestReader implements LogReader {
	private static final String START = "# /dev/cpu_dma_latency set to ";
	/// What else it prints before and between its results.
	private static final Pattern ASIDE = Pattern.compile("policy: [\\w/]+: loadavg: .*|#-+|# cyclictest current status:"
			+ "|# Thread Ids:.*|# Break (thread|value): .*|(WARN|INFO|DEBUG): .*"
			+ "|Max CPUs = \\d+|Online CPUs = \\d+|Thread \\d+ Interval: \\d+|");
	private static final Pattern VERBOSE = Pattern.compile("Max CPUs = \\d+|Thread \\d+ Interval: \\d+");
	private static final String OPTIONS_WITH_VALUE = "aAbcdDFhHilopTtx";

	@Override
	public boolean begins(String line) {
		return line.startsWith(START) || line.equals(HistogramText.BEGIN) || ThreadLine.begins(line)
				|| VERBOSE.matcher(line).matches();
	}

	@Override
	public void read(LogLines lines, LogResults results) throws IOException {
		long from = lines.number();
		long unreadable = results.problems().unreadable();
		Map<Integer, ThreadLine> threads = new TreeMap<>();
		VerboseSamples samples = new VerboseSamples(results.problems());
		boolean started = false;
		while (lines.more()) {
			String line = lines.line();
			if (line.equals(HistogramText.BEGIN)) {
				new HistogramText(lines, results).read(unitNanos(lines, threads));
				return;
			}
			if (ThreadLine.begins(line)) {
				Optional<ThreadLine> thread = ThreadLine.parse(lines.number(), line);
				if (thread.isEmpty())
					results.problems().leftOut(lines.number(), quoted(line),
							"a thread's line of cyclictest with whole numbers that are not negative");
				else if (startsAnew(threads, thread.get()))
					break;
				else
					threads.put(thread.get().thread(), thread.get());
			} else if (line.startsWith(START)) {
				if (started || !threads.isEmpty() || !samples.isEmpty())
					break;
				started = true;
			} else if (!ASIDE.matcher(line).matches() && !samples.take(lines.number(), line))
				break;
			lines.next();
		}
		double unit = unitNanos(lines, threads);
		boolean none = threads.isEmpty() && samples.isEmpty();
		samples.addTo(results, threads, unit);
		threads.values().forEach(thread -> add(thread, unit, results));
		if (none && results.problems().unreadable() == unreadable)
			results.problems().brokenOff(from, "the begin of cyclictest's output and no result",
					"a line for each thread, or a histogram");
	}

	/// A thread that has woken up less often than before belongs to another run of cyclictest.
	private static boolean startsAnew(Map<Integer, ThreadLine> threads, ThreadLine thread) {
		ThreadLine before = threads.get(thread.thread());
		return before != null && thread.cycles() < before.cycles();
	}

	private static void add(ThreadLine thread, double unitNanos, LogResults results) {
		WakeUps wakeUps = new WakeUps(thread.thread(), thread.min(), thread.mean(), thread.max(), new long[0],
				new long[0], thread.cycles());
		if (thread.cycles() == 0) {
			results.problems().leftOut(thread.line(), "thread " + thread.thread() + " that never woke up (C: 0)",
					"at least one wake-up");
			return;
		}
		wakeUps.contradiction().ifPresent(c -> results.problems().doubtful(thread.line(), c, "Min <= Avg <= Max"));
		results.add(WakeUps.moments(thread.thread(), thread.cycles(), thread.min(), thread.mean(), thread.max(),
				unitNanos));
	}

	/// The threads' lines tell by their width whether it ran with -N; a histogram does not, so that the command has to.
	private static double unitNanos(LogLines lines, Map<Integer, ThreadLine> threads) {
		for (Resolution resolution : List.of(Resolution.NANOSECONDS, Resolution.MICROSECONDS))
			if (threads.values().stream().anyMatch(thread -> thread.resolution() == resolution))
				return resolution == Resolution.NANOSECONDS ? WakeUps.NANOSECOND : WakeUps.MICROSECOND;
		CommandOptions options = CommandOptions.of(lines.arguments("cyclictest"), OPTIONS_WITH_VALUE,
				Map.of("nsecs", "N"));
		return options.has("N") ? WakeUps.NANOSECOND : WakeUps.MICROSECOND;
	}
}
