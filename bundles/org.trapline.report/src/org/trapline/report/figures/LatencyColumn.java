// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.figures;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.trapline.measure.LatencyDistribution.Counted;
import org.trapline.measure.LatencyDistribution.Moments;
import org.trapline.measure.LatencyDistribution.Samples;
import org.trapline.measure.LatencyDistribution.Times;

/// A figure of a latency distribution: how it is called and written in each report.
///
/// The order is that of the columns; {@link #rank} tells which of them a narrow report keeps. Percentiles are the
/// smallest value that so many do not exceed (nearest rank): of a histogram the begin of its class, of moments none.
public enum LatencyColumn implements FigureColumn<Times> {
	COUNT("count", "count", 1, FigureKind.COUNT, Times::count, "times measured"),
	MIN("min", "min_ns", 7, FigureKind.TIME, Times::min, "shortest time"),
	P50("p50", "p50_ns", 3, FigureKind.TIME, t -> percentile(t, 0.5), "median"),
	P90("p90", "p90_ns", 8, FigureKind.TIME, t -> percentile(t, 0.9), "time that 90 % do not exceed"),
	P99("p99", "p99_ns", 4, FigureKind.TIME, t -> percentile(t, 0.99), "time that 99 % do not exceed"),
	P999("p99.9", "p99_9_ns", 5, FigureKind.TIME, t -> percentile(t, 0.999), "time that 99.9 % do not exceed"),
	MAX("max", "max_ns", 2, FigureKind.TIME, Times::max, "longest time"),
	MEAN("mean", "mean_ns", 6, FigureKind.TIME, Times::mean, "mean time");

	private final Head<Times> head;

	LatencyColumn(String title, String field, int rank, FigureKind kind, ToDoubleFunction<Times> value, String hint) {
		head = new Head<>(title, field, rank, kind, value, hint);
	}

	@Override
	public Head<Times> head() {
		return head;
	}

	/// The classes of a histogram that hold anything, by index.
	public static List<Integer> filled(Counted counted) {
		return IntStream.range(0, counted.counts().length).filter(i -> counted.counts()[i] > 0).boxed().toList();
	}

	private static double percentile(Times times, double share) {
		long rank = Math.max(1, (long) Math.ceil(share * times.count()));
		return times.count() == 0 ? Double.NaN : switch (times) {
		case Samples samples -> Arrays.stream(samples.nanos()).sorted().toArray()[(int) rank - 1];
		case Counted counted -> ofClasses(counted, rank);
		case Moments _ -> Double.NaN;
		};
	}

	/// NaN for a time beyond the last class.
	private static double ofClasses(Counted counted, long rank) {
		long below = 0;
		for (int i = 0; i < counted.counts().length; i++) {
			below += counted.counts()[i];
			if (below >= rank)
				return counted.nanos()[i];
		}
		return Double.NaN;
	}
}
