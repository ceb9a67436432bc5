// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.kvmunit;

import static org.trapline.trace.text.LineProblems.quoted;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trapline.measure.Better;
import org.trapline.measure.Notice;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogReader;
import org.trapline.trace.bench.LogResults;
import org.trapline.trace.bench.Numbers;

/// Reads the table of kvm-unit-tests' arm/micro-bench.c: a score in nanoseconds an exit for each row.
///
/// The program cuts averages to whole nanoseconds, a tenth of what a short operation takes. Since it repeats by powers
/// of two, the number of repetitions follows from total and average, and the average from that again, uncut.
public final class MicroBenchReader implements LogReader {
	private static final Pattern HEADER = Pattern.compile("name\\s+total ns\\s+avg ns");
	private static final Pattern RULE = Pattern.compile("-{10,}");
	private static final Pattern ROW = Pattern.compile("([a-z]\\w*)\\s+(-?\\S+\\.\\d+)\\s+(-?\\S+\\.\\d+)");
	private static final Pattern SKIPPED = Pattern.compile("(\\w+) test skipped");
	private static final Pattern ABORTED = Pattern
			.compile("ABORT: .*|.*assert failed.*|.*: assert.*|Unhandled exception.*");
	/// What the tests print about their preparation.
	private static final Pattern ASIDE = Pattern.compile("(INFO|ITS|GICv?\\d?|CPU\\d+|CPU interface \\d+).*|");
	private static final int MOST_DOUBLINGS = 40;

	@Override
	public boolean begins(String line) {
		return HEADER.matcher(line).matches();
	}

	@Override
	public void read(LogLines lines, LogResults results) throws IOException {
		long from = lines.number();
		boolean rows = false;
		for (lines.next(); lines.more(); lines.next()) {
			String line = lines.line();
			Matcher row = ROW.matcher(line);
			Matcher skipped = SKIPPED.matcher(line);
			if (row.matches()) {
				add(row, lines, results);
				rows = true;
			} else if (skipped.matches())
				results.problems().add(Notice.info("micro-bench skipped its test " + skipped.group(1)));
			else if (ABORTED.matcher(line).matches()) {
				results.problems().brokenOff(lines.number(), quoted(line), "the next row of micro-bench");
				rows = true;
			} else if (!RULE.matcher(line).matches() && !ASIDE.matcher(line).matches())
				break;
		}
		if (!rows)
			results.problems().brokenOff(from, "the head of micro-bench's table and no row", "a row for each kind of exit");
	}

	private static void add(Matcher row, LogLines lines, LogResults results) {
		double total = Numbers.number(row.group(2));
		double average = Numbers.number(row.group(3));
		if (!(total > 0 && average > 0 && average <= total)) {
			results.problems().leftOut(lines.number(), row.group(1) + " of " + row.group(2) + " ns in all and "
					+ row.group(3) + " ns on average", "times above 0, the average not above all");
			return;
		}
		long repetitions = repetitions(total, average);
		Map<String, String> details = new LinkedHashMap<>();
		if (repetitions > 0)
			details.put("repetitions", Long.toString(repetitions));
		details.put("average as printed", row.group(3) + " ns");
		results.add(new Score("micro-bench " + row.group(1), "", Unit.NANOSECONDS, Better.LOWER,
				List.of(repetitions > 0 ? total / repetitions : average), "", details));
	}

	/// The power of two by which all divides into the average, but for the fraction; 0 if there is none.
	private static long repetitions(double total, double average) {
		for (int doublings = 0; doublings <= MOST_DOUBLINGS; doublings++)
			if (Math.floor(total / (1L << doublings)) == Math.floor(average))
				return 1L << doublings;
		return 0;
	}
}
