// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.mapping;

import java.util.List;
import java.util.stream.Collectors;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.Curve;
import org.trapline.measure.EventSamples;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Measurement;
import org.trapline.measure.Score;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.table.Column;

/// A line of the preview of what a mapping makes of a table.
///
/// @param name of the measurement
/// @param size how much it holds, in words
/// @param begin its first values, in words
record MeasuredLine(String name, String size, String begin) {
	private static final int SHOWN = 6;

	static MeasuredLine of(Measurement measurement) {
		return switch (measurement) {
		case Curve curve -> new MeasuredLine(curve.name(), points(curve.points().size()), curve.points().stream()
				.limit(SHOWN).map(p -> x(curve, p.x()) + curve.unit().quantity(p.median())).collect(Collectors.joining(", ")));
		case Score score -> new MeasuredLine(score.name(), score.values().size() == 1 ? "one value"
				: score.values().size() + " values", score.values().stream().limit(SHOWN)
						.map(v -> score.unit().quantity(v).toString()).collect(Collectors.joining(", ")));
		case LatencyDistribution latency -> new MeasuredLine(latency.label(), Quantities.count(latency.times().count())
				+ " times", times(latency.times()));
		case ExitTiming timing -> new MeasuredLine("exit timing", timing.tables().size() == 1 ? "one table"
				: timing.tables().size() + " tables", timing.tables().stream().flatMap(t -> t.rows().stream())
						.map(ExitTiming.Row::type).distinct().limit(SHOWN).collect(Collectors.joining(", ")));
		case CounterSeries series -> new MeasuredLine(
				series.scope().isEmpty() ? series.event() : series.event() + ", " + series.scope(),
				series.points().size() + " readings", series.points().stream().limit(SHOWN)
						.map(p -> Quantities.number(p.value())).collect(Collectors.joining(", ")));
		case ExitTrace trace -> new MeasuredLine("exits", Quantities.count(trace.size()), "");
		case EventSamples samples -> new MeasuredLine("samples", Quantities.count(samples.size()), "");
		case GuestTasks guests -> new MeasuredLine("guest tasks", Quantities.count(guests.size()) + " switches",
				guests.tasks().stream().limit(SHOWN).map(GuestTasks.Task::label).collect(Collectors.joining(", ")));
		};
	}

	/// The columns that show such lines.
	static List<Column<MeasuredLine>> columns() {
		return List.of(Column.words("measurement", "Measurement", 260, MeasuredLine::name),
				Column.words("size", "Holds", 110, MeasuredLine::size),
				Column.words("begin", "It begins with", 480, MeasuredLine::begin));
	}

	private static String points(int count) {
		return count == 1 ? "one point" : count + " points";
	}

	private static String x(Curve curve, double x) {
		if (x == 0)
			return "";
		return (curve.axis() == Curve.Axis.BYTES ? Quantities.bytes(x) : Quantities.number(x)) + ": ";
	}

	private static String times(LatencyDistribution.Times times) {
		return switch (times) {
		case LatencyDistribution.Samples samples -> java.util.Arrays.stream(samples.nanos()).limit(SHOWN)
				.mapToObj(Quantities::nanos).collect(Collectors.joining(", "));
		case LatencyDistribution.Counted counted -> counted.counts().length + " classes";
		case LatencyDistribution.Moments _ -> "moments";
		};
	}
}
