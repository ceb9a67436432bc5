// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.cyclictest;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.LatencyDistribution.Samples;
import org.trapline.measure.Notice;
import org.trapline.trace.bench.LogResults;
import org.trapline.trace.bench.Numbers;
import org.trapline.trace.text.LineProblems;

/// Every single latency, as {@code cyclictest -v} prints them: thread, number of the wake-up, latency.
final class VerboseSamples {
	private static final Pattern FORM = Pattern.compile("(\\d{1,6}): *(\\d{1,18}): *(-?\\d{1,18})(?: +\\d+)?");
	/// In all threads together: 80 MB.
	private static final int MOST = 10_000_000;
	private static final int FIRST = 1024;

	private final SortedMap<Integer, Thread> threads = new TreeMap<>();
	private final LineProblems problems;
	private int taken;
	private long tooMany;

	/// What one thread has had so far.
	private static final class Thread {
		private double[] latencies = new double[FIRST];
		private int count;
		private long last = -1;
		private boolean gapTold;
	}

	VerboseSamples(LineProblems problems) {
		this.problems = problems;
	}

	boolean isEmpty() {
		return threads.isEmpty();
	}

	/// Takes a line in, if it is of the form.
	boolean take(long line, String text) {
		Matcher matcher = FORM.matcher(text);
		if (!matcher.matches())
			return false;
		Thread thread = threads.computeIfAbsent(Integer.parseInt(matcher.group(1)), _ -> new Thread());
		long number = Long.parseLong(matcher.group(2));
		if (number != thread.last + 1 && !thread.gapTold) {
			problems.doubtful(line, "wake-up " + number + " of thread " + matcher.group(1) + " after " + thread.last,
					(thread.last + 1) + ": cyclictest lost some, or printed the largest of several only (-o)");
			thread.gapTold = true;
		}
		thread.last = number;
		long latency = Numbers.whole(matcher.group(3)).orElse(-1);
		if (latency < 0)
			problems.leftOut(line, "latency " + matcher.group(3), "a whole number that is not negative");
		else if (taken == MOST)
			tooMany++;
		else {
			if (thread.count == thread.latencies.length)
				thread.latencies = Arrays.copyOf(thread.latencies, thread.count * 2);
			thread.latencies[thread.count++] = latency;
			taken++;
		}
		return true;
	}

	/// Hands on the distributions of all threads that have samples.
	///
	/// @param summaries lines of the threads that followed; those are taken out that samples stand for. Where samples are
	///        missing in between, or are the largest of several, the line of the thread stands for them
	/// @param unitNanos of the unit that cyclictest measured in
	void addTo(LogResults results, Map<Integer, ThreadLine> summaries, double unitNanos) {
		if (tooMany > 0)
			problems.add(Notice.partial(tooMany + " latencies of cyclictest were left out: " + MOST + " are the most"));
		threads.forEach((number, thread) -> {
			if (thread.count == 0 || thread.gapTold && summaries.containsKey(number))
				return;
			double[] nanos = Arrays.stream(thread.latencies, 0, thread.count).map(latency -> latency * unitNanos).toArray();
			results.add(new LatencyDistribution(WakeUps.NAME, WakeUps.scope(number), new Samples(nanos)));
			summaries.remove(number);
		});
	}
}
