// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.kvmstatreport;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.CounterSeries.Point;
import org.trapline.measure.CounterSeries.State;
import org.trapline.measure.ExitTiming;

/// The reports that {@code perf kvm stat live} printed of one thing, one after another: each is of the time since the
/// one before, so that together they are one table, and each row a counter over time.
///
/// perf prints at a fixed pace but not when it began: the first report is taken to cover as much time as the shortest
/// of the others.
final class LiveReports {
	private static final long DAY_NANOS = Duration.ofDays(1).toNanos();

	private final List<Report> reports;
	private final double[] seconds;

	/// @param reports with a stamp each, in order
	LiveReports(List<Report> reports) {
		this.reports = reports;
		seconds = seconds(reports.stream().map(report -> report.stamp().orElse(LocalTime.MIN)).toList());
	}

	/// All reports as one table.
	ExitTiming.Table table() {
		Map<String, List<Report.Row>> byType = new LinkedHashMap<>();
		for (Report report : reports)
			for (Report.Row row : report.rows())
				byType.computeIfAbsent(row.type(), _ -> new ArrayList<>()).add(row);
		Report first = reports.getFirst();
		double end = seconds[seconds.length - 1];
		return new ExitTiming.Table(first.vm(), first.vcpu(), end > 0 ? OptionalDouble.of(end) : OptionalDouble.empty(),
				byType.values().stream().map(LiveReports::together).toList());
	}

	/// Samples of each exit over time; none for a single report.
	List<CounterSeries> series() {
		Map<String, List<Point>> byType = new LinkedHashMap<>();
		reports.forEach(report -> report.rows().forEach(row -> byType.put(row.type(), new ArrayList<>())));
		for (int i = 0; i < reports.size(); i++) {
			Map<String, Long> counts = new LinkedHashMap<>();
			reports.get(i).rows().forEach(row -> counts.put(row.type(), row.count()));
			double at = seconds[i];
			byType.forEach((type, points) -> points
					.add(new Point(at, counts.getOrDefault(type, 0L), Double.NaN, Double.NaN, State.COUNTED, "")));
		}
		Report first = reports.getFirst();
		String scope = first.vcpu().isEmpty() ? first.vm() : (first.vm() + " vCPU " + first.vcpu()).strip();
		return reports.size() < 2 ? List.of()
				: byType.entrySet().stream().map(e -> new CounterSeries(e.getKey(), scope, "", e.getValue())).toList();
	}

	/// The moments of all exits of a type from those of its parts.
	private static ExitTiming.Row together(List<Report.Row> parts) {
		long count = parts.stream().mapToLong(Report.Row::count).sum();
		double sum = parts.stream().mapToDouble(Report.Row::sum).sum();
		double mean = sum / count;
		double squares = 0;
		for (Report.Row part : parts) {
			double off = part.mean() - mean;
			squares += part.count() * off * off;
			if (part.count() > 1)
				squares += (part.count() - 1) * part.deviation() * part.deviation();
		}
		return new ExitTiming.Row(parts.getFirst().type(), count,
				parts.stream().mapToDouble(Report.Row::min).min().orElse(Double.NaN),
				parts.stream().mapToDouble(Report.Row::max).max().orElse(Double.NaN), mean, sum,
				count < 2 ? Double.NaN : Math.sqrt(squares / (count - 1)));
	}

	private static double[] seconds(List<LocalTime> stamps) {
		long[] nanos = new long[stamps.size()];
		long pace = Long.MAX_VALUE;
		for (int i = 1; i < nanos.length; i++) {
			// a smaller time of day is the next day's
			long step = Math.floorMod(Duration.between(stamps.get(i - 1), stamps.get(i)).toNanos(), DAY_NANOS);
			nanos[i] = nanos[i - 1] + step;
			if (step > 0)
				pace = Math.min(pace, step);
		}
		double[] seconds = new double[nanos.length];
		for (int i = 0; i < nanos.length; i++)
			seconds[i] = pace == Long.MAX_VALUE ? Double.NaN : (nanos[i] + pace) / 1e9;
		return seconds;
	}
}
