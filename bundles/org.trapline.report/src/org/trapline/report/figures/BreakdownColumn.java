// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.figures;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.Quantities.Quantity;

/// A figure of a breakdown's rows: how it is called and written in each report.
///
/// The order is that of the columns; {@link #rank} tells which of them a narrow report keeps.
public enum BreakdownColumn {
	COUNT("count", "count", "exits", 1, r -> r.handling().count(), r -> new Quantity(Quantities.count(r.handling().count()), "")),
	RATE("rate", "rate_per_s", "exits a second of the time looked at", 8, ExitBreakdown.Row::ratePerSecond, r -> Quantities.rate(r.ratePerSecond())),
	SUM("sum", "handling_ns", "handling time, all together", 2, r -> r.handling().sum(), r -> Quantities.time(r.handling().sum())),
	SHARE_OF_HANDLING("share", "share_of_handling", "share of the handling time of all exits looked at", 3, ExitBreakdown.Row::shareOfHandling,
			r -> Quantities.share(r.shareOfHandling())),
	SHARE_OF_WALL("of wall", "share_of_wall", "handling as a share of all of the vCPUs' time looked at", 9, ExitBreakdown.Row::shareOfWall,
			r -> Quantities.share(r.shareOfWall())),
	MEAN("mean", "mean_ns", "mean handling time", 5, r -> r.handling().mean(), r -> Quantities.time(r.handling().mean())),
	DEVIATION("deviation", "deviation_ns", "standard deviation of the handling time", 13, r -> r.handling().deviation(),
			r -> Quantities.time(r.handling().deviation())),
	MIN("min", "min_ns", "shortest handling time", 12, r -> r.handling().min(), r -> Quantities.time(r.handling().min())),
	P50("p50", "p50_ns", "median handling time", 4, r -> r.handling().p50(), r -> Quantities.time(r.handling().p50())),
	P90("p90", "p90_ns", "handling time that 90 % do not exceed", 10, r -> r.handling().p90(), r -> Quantities.time(r.handling().p90())),
	P99("p99", "p99_ns", "handling time that 99 % do not exceed", 6, r -> r.handling().p99(), r -> Quantities.time(r.handling().p99())),
	P999("p99.9", "p99_9_ns", "handling time that 99.9 % do not exceed", 11, r -> r.handling().p999(), r -> Quantities.time(r.handling().p999())),
	MAX("max", "max_ns", "longest handling time", 7, r -> r.handling().max(), r -> Quantities.time(r.handling().max()));

	private final String title;
	private final String field;
	private final String hint;
	private final int rank;
	private final ToDoubleFunction<ExitBreakdown.Row> value;
	private final Function<ExitBreakdown.Row, Quantity> quantity;

	BreakdownColumn(String title, String field, String hint, int rank, ToDoubleFunction<ExitBreakdown.Row> value,
			Function<ExitBreakdown.Row, Quantity> quantity) {
		this.title = title;
		this.field = field;
		this.hint = hint;
		this.rank = rank;
		this.value = value;
		this.quantity = quantity;
	}

	/// The head of the column, for people.
	public String title() {
		return title;
	}

	/// What it is, for a tooltip.
	public String hint() {
		return hint;
	}

	/// The name in CSV and JSON, with its unit.
	public String field() {
		return field;
	}

	/// How much it is wanted: 1 most.
	public int rank() {
		return rank;
	}

	/// The figure as programs read it: nanoseconds, counts, shares of 0 to 1.
	public double value(ExitBreakdown.Row row) {
		return value.applyAsDouble(row);
	}

	/// The figure as people read it.
	public Quantity quantity(ExitBreakdown.Row row) {
		return quantity.apply(row);
	}
}
