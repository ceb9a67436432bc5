// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.figures;

import java.util.function.ToDoubleFunction;
import org.trapline.analysis.ExitBreakdown;

/// A figure of a breakdown's rows: how it is called and written in each report.
///
/// The order is that of the columns; {@link #rank} tells which of them a narrow report keeps.
public enum BreakdownColumn implements FigureColumn<ExitBreakdown.Row> {
	COUNT("count", "count", 1, FigureKind.COUNT, r -> r.handling().count(), "exits"),
	RATE("rate", "rate_per_s", 8, FigureKind.RATE, ExitBreakdown.Row::ratePerSecond,
			"exits a second of the time looked at"),
	SUM("sum", "handling_ns", 2, FigureKind.TIME, r -> r.handling().sum(), "handling time, all together"),
	SHARE_OF_HANDLING("share", "share_of_handling", 3, FigureKind.SHARE, ExitBreakdown.Row::shareOfHandling,
			"share of the handling time of all exits looked at"),
	SHARE_OF_WALL("of wall", "share_of_wall", 9, FigureKind.SHARE, ExitBreakdown.Row::shareOfWall,
			"handling as a share of all of the vCPUs' time looked at"),
	MEAN("mean", "mean_ns", 5, FigureKind.TIME, r -> r.handling().mean(), "mean handling time"),
	DEVIATION("deviation", "deviation_ns", 13, FigureKind.TIME, r -> r.handling().deviation(),
			"standard deviation of the handling time"),
	MIN("min", "min_ns", 12, FigureKind.TIME, r -> r.handling().min(), "shortest handling time"),
	P50("p50", "p50_ns", 4, FigureKind.TIME, r -> r.handling().p50(), "median handling time"),
	P90("p90", "p90_ns", 10, FigureKind.TIME, r -> r.handling().p90(), "handling time that 90 % do not exceed"),
	P99("p99", "p99_ns", 6, FigureKind.TIME, r -> r.handling().p99(), "handling time that 99 % do not exceed"),
	P999("p99.9", "p99_9_ns", 11, FigureKind.TIME, r -> r.handling().p999(), "handling time that 99.9 % do not exceed"),
	MAX("max", "max_ns", 7, FigureKind.TIME, r -> r.handling().max(), "longest handling time");

	private final Head<ExitBreakdown.Row> head;

	BreakdownColumn(String title, String field, int rank, FigureKind kind, ToDoubleFunction<ExitBreakdown.Row> value,
			String hint) {
		head = new Head<>(title, field, rank, kind, value, hint);
	}

	@Override
	public Head<ExitBreakdown.Row> head() {
		return head;
	}
}
