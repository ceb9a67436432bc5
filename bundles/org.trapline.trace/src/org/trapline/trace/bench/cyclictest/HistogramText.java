// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.cyclictest;

import static org.trapline.trace.text.LineProblems.quoted;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogResults;
import org.trapline.trace.bench.Numbers;
import org.trapline.trace.text.LineProblems;

/// Reads the histogram of {@code cyclictest -h} or {@code -H}: rows, and closing lines with each thread's moments.
///
/// Rows may be left out where nothing was counted; the closing line "Total" proves that no others are missing.
final class HistogramText {
	static final String BEGIN = "# Histogram";
	private static final Pattern CLOSING = Pattern.compile("# (.+?):(.*)");
	private static final Pattern OVERFLOWS = Pattern.compile("# Histogram Overflow at cycle number:|# Thread \\d+:.*");

	/// What a closing line tells, a number for each thread.
	private enum Closing {
		TOTAL("Total"), MIN("Min Latencies"), MEAN("Avg Latencies"), MAX("Max Latencies"),
		OVERFLOWS("Histogram Overflows");

		private final String label;

		Closing(String label) {
			this.label = label;
		}

		private static Optional<Closing> of(String label) {
			return Arrays.stream(values()).filter(c -> c.label.equals(label)).findFirst();
		}
	}

	private final LogLines lines;
	private final LogResults results;
	private final LineProblems problems;
	private final HistogramRows rows;
	private final Map<Closing, long[]> closings = new EnumMap<>(Closing.class);
	private final long begin;

	/// @param lines at the line {@link #BEGIN}
	HistogramText(LogLines lines, LogResults results) {
		this.lines = lines;
		this.results = results;
		problems = results.problems();
		rows = new HistogramRows(problems);
		begin = lines.number();
	}

	/// Reads up to the last line that belongs to the histogram.
	///
	/// @param unitNanos of the unit that cyclictest measured in
	void read(double unitNanos) throws IOException {
		for (lines.next(); lines.more(); lines.next()) {
			String line = lines.line();
			if (closings.isEmpty() && HistogramRows.begins(line))
				rows.take(lines.number(), line);
			else if (!OVERFLOWS.matcher(line).matches() && !takeClosing(line))
				break;
		}
		int threads = threads();
		for (Closing closing : Closing.values())
			if (!closings.containsKey(closing)) {
				problems.brokenOff(begin, "a histogram without its closing line \"# " + closing.label + ":\"",
						"one: the histogram may be cut off");
				break;
			}
		for (int thread = 0; thread < threads; thread++)
			add(thread, unitNanos);
		if (threads == 0)
			problems.leftOut(begin, "a histogram of no threads", "rows with a latency and a count for each thread");
	}

	private boolean takeClosing(String line) {
		Matcher matcher = CLOSING.matcher(line);
		Optional<Closing> closing = matcher.matches() ? Closing.of(matcher.group(1)) : Optional.empty();
		if (closing.isEmpty() || closings.containsKey(closing.get()))
			return false;
		String[] cells = matcher.group(2).strip().split("\\s+");
		long[] numbers = new long[cells.length];
		for (int i = 0; i < cells.length; i++) {
			OptionalLong number = Numbers.whole(cells[i]);
			if (number.isEmpty())
				problems.leftOut(lines.number(), closing.get().label + ' ' + quoted(cells[i]),
						"a whole number from 0 to " + Long.MAX_VALUE);
			numbers[i] = number.orElse(-1);
		}
		closings.put(closing.get(), numbers);
		return true;
	}

	/// The lines of the smallest and the mean latencies have no column of sums.
	private int threads() {
		int told = Math.max(numbers(Closing.MIN).length, numbers(Closing.MEAN).length);
		if (told == 0)
			return rows.lastIsSum() ? rows.columns() - 1 : rows.columns();
		if (rows.columns() != 0 && rows.columns() != told && rows.columns() != told + 1) {
			problems.doubtful(begin, "rows of " + rows.columns() + " counts", "as many as the closing lines have threads, "
					+ told);
			return Math.min(told, rows.columns());
		}
		return told;
	}

	private void add(int thread, double unitNanos) {
		boolean counted = thread < rows.columns();
		WakeUps wakeUps = new WakeUps(thread, moment(Closing.MIN, thread), moment(Closing.MEAN, thread),
				moment(Closing.MAX, thread), counted ? rows.latencies(thread) : new long[0],
				counted ? rows.counts(thread) : new long[0], Math.max(0, number(Closing.OVERFLOWS, thread)));
		Optional<Long> count = wakeUps.count();
		String who = "histogram of thread " + thread;
		if (count.isEmpty() || count.get() == 0) {
			problems.leftOut(begin, who + (count.isEmpty() ? " with more wake-ups than can be counted" : " without a wake-up"),
					"at least one, and at most " + Long.MAX_VALUE);
			return;
		}
		long inRows = count.get() - wakeUps.beyond();
		long total = number(Closing.TOTAL, thread);
		if (total >= 0 && total != inRows)
			problems.brokenOff(begin, who + " with rows of " + inRows + " wake-ups in all",
					total + ", as the line \"# Total:\" has it");
		wakeUps.contradiction().ifPresent(c -> problems.doubtful(begin, who + " with " + c, "Min <= Avg <= Max"));
		results.add(wakeUps.distribution(count.get(), unitNanos));
	}

	private long[] numbers(Closing closing) {
		return closings.getOrDefault(closing, new long[0]);
	}

	/// -1 where it is not told.
	private long number(Closing closing, int thread) {
		long[] numbers = numbers(closing);
		return thread < numbers.length ? numbers[thread] : -1;
	}

	private double moment(Closing closing, int thread) {
		long number = number(closing, thread);
		return number < 0 ? Double.NaN : number;
	}
}
