// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.sysbench;

import static org.trapline.trace.text.LineProblems.quoted;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.Better;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.LatencyDistribution.Moments;
import org.trapline.measure.Measurement;
import org.trapline.measure.Notice;
import org.trapline.measure.Point;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;
import org.trapline.trace.bench.LogLines;
import org.trapline.trace.bench.LogReader;
import org.trapline.trace.bench.LogResults;
import org.trapline.trace.bench.Numbers;
import org.trapline.trace.bench.sysbench.SysbenchReport.Figure;

/// Reads the report of sysbench's tests cpu and memory: events a second or bandwidth, and how long events took.
///
/// Threads, and the limit of the primes or the size of the blocks, are part of the benchmark's name, so that only equal
/// ones compare.
public final class SysbenchReader implements LogReader {
	private static final Pattern BEGIN = Pattern.compile("sysbench \\d+\\.\\d+\\S*( \\(.*\\)|:.*)");
	private static final double NANOS_PER_MILLISECOND = 1e6;
	/// Times are printed in hundredths of a millisecond.
	private static final double STEP = 0.01;

	@Override
	public boolean begins(String line) {
		return BEGIN.matcher(line).matches();
	}

	@Override
	public void read(LogLines lines, LogResults results) throws IOException {
		long from = lines.number();
		SysbenchReport report = new SysbenchReport();
		lines.next();
		while (lines.more() && report.take(lines.number(), lines.line()))
			lines.next();
		if (!report.ended())
			results.problems().brokenOff(from, "a report of sysbench without its end",
					"\"execution time (avg/stddev)\", as sysbench 1 ends");
		String threads = report.text("Number of threads");
		String parallel = threads.equals("1") || threads.isEmpty() ? "" : ", " + threads + " threads";
		if (report.figure("Prime numbers limit").isPresent())
			cpu("sysbench cpu, primes to " + report.text("Prime numbers limit") + parallel, report, results);
		else if (report.figure("operation").isPresent())
			memory(from, parallel, report, results);
		else
			results.problems().add(Notice.info("line " + from + ": a report of sysbench about another test than cpu and"
					+ " memory, which are read"));
	}

	private static void cpu(String name, SysbenchReport report, LogResults results) {
		report.figure("events per second").ifPresent(rate -> positive(rate, results).ifPresent(
				value -> results.add(new Score(name, Unit.perSecond("events"), Better.HIGHER, value))));
		times(name, report, results).ifPresent(results::add);
		report.ending("percentile").ifPresent(figure -> positive(figure, results).ifPresent(millis -> results
				.add(new Score(name + ", " + figure.name(), Unit.MILLISECONDS, Better.LOWER, millis))));
	}

	private static void memory(long from, String parallel, SysbenchReport report, LogResults results) {
		OptionalDouble block = Numbers.binarySize(report.text("block size"));
		Optional<Figure> rate = report.figure("MiB/sec");
		if (block.isEmpty()) {
			results.problems().leftOut(from, "a memory test of sysbench with block size " + quoted(report.text("block size")),
					"a size such as 1KiB");
			return;
		}
		rate.ifPresent(figure -> positive(figure, results).ifPresent(value -> results
				.add(new Bandwidth("sysbench memory", report.text("operation") + parallel, Unit.MEBIBYTES_PER_SECOND,
						List.of(new Point(block.getAsDouble(), value))))));
	}

	/// How long events took. Their sum tells the mean more exactly than its own line, where both agree.
	private static Optional<Measurement> times(String name, SysbenchReport report, LogResults results) {
		Optional<Figure> events = report.figure("total number of events");
		if (events.isEmpty() || List.of("min", "avg", "max").stream().anyMatch(n -> report.figure(n).isEmpty()))
			return Optional.empty();
		long count = Numbers.whole(events.get().text()).orElse(0);
		double min = Numbers.number(report.text("min"));
		double mean = Numbers.number(report.text("avg"));
		double max = Numbers.number(report.text("max"));
		double exact = Numbers.number(report.text("sum")) / count;
		if (count == 0 || !(min >= 0 && min <= mean && mean <= max && max < Double.POSITIVE_INFINITY)) {
			results.problems().leftOut(events.get().line(), count + " events that took " + report.text("min") + " to "
					+ report.text("max") + " ms, " + report.text("avg") + " on average",
					"at least one event, and times of min <= avg <= max");
			return Optional.empty();
		}
		double used = Math.abs(exact - mean) <= STEP ? exact : mean;
		return Optional.of(new LatencyDistribution(name + ", event", "", new Moments(count, min * NANOS_PER_MILLISECOND,
				used * NANOS_PER_MILLISECOND, max * NANOS_PER_MILLISECOND, Double.NaN)));
	}

	private static OptionalDouble positive(Figure figure, LogResults results) {
		return Numbers.positive(figure.text(), figure.name(), figure.line(), results);
	}
}
