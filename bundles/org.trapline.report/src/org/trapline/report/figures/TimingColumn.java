// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.figures;

import java.util.function.ToDoubleFunction;
import org.trapline.analysis.ExitTimingAnalysis;
import org.trapline.measure.ExitTiming;

/// A figure of an exit-timing table's rows: how it is called and written in each report.
///
/// The order is that of the columns; {@link #rank} tells which of them a narrow report keeps.
public enum TimingColumn implements FigureColumn<ExitTimingAnalysis.Row> {
	COUNT("count", "count", 1, FigureKind.COUNT, r -> r.row().count(), "how many"),
	RATE("rate", "rate_per_s", 8, FigureKind.RATE, ExitTimingAnalysis.Row::ratePerSecond, "how many a second"),
	SUM("sum", "sum", 2, FigureKind.TIME, r -> r.row().sum(), "sum of the times"),
	SHARE_OF_HANDLING("share", "share_of_handling", 3, FigureKind.SHARE, ExitTimingAnalysis.Row::shareOfHandling,
			"share of the exits' time"),
	SHARE_OF_WALL("of wall", "share_of_wall", 7, FigureKind.SHARE, ExitTimingAnalysis.Row::shareOfWall,
			"share of all the table's time"),
	MEAN("mean", "mean", 4, FigureKind.TIME, r -> r.row().mean(), "mean time"),
	MARGIN("± (95 %)", "mean_ci95_half", 9, FigureKind.TIME, r -> (r.mean().high() - r.mean().low()) / 2,
			"half of the 95 % confidence interval of the mean"),
	DEVIATION("deviation", "deviation", 11, FigureKind.TIME, r -> r.row().deviation(),
			"standard deviation of one exit's time"),
	MIN("min", "min", 6, FigureKind.TIME, r -> r.row().min(), "smallest time"),
	MAX("max", "max", 5, FigureKind.TIME, r -> r.row().max(), "largest time");

	private final Head<ExitTimingAnalysis.Row> head;

	TimingColumn(String title, String field, int rank, FigureKind kind, ToDoubleFunction<ExitTimingAnalysis.Row> value,
			String hint) {
		head = new Head<>(title, field, rank, kind, value, hint);
	}

	@Override
	public Head<ExitTimingAnalysis.Row> head() {
		return head;
	}

	/// The name in CSV and JSON, with its unit.
	public String field(ExitTiming.TimeUnit unit) {
		return head.kind() != FigureKind.TIME ? head.field() : head.field() + switch (unit) {
		case CYCLES -> "_cycles";
		case NANOSECONDS -> "_ns";
		case MICROSECONDS -> "_us";
		};
	}
}
