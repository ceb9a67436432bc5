// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.figures;

import java.util.function.ToDoubleFunction;
import org.trapline.analysis.ExitTimingAnalysis;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.Quantities.Quantity;

/// A figure of an exit-timing table's rows: how it is called and written in each report. The order is that of the columns.
public enum TimingColumn {
	COUNT("count", "count", "how many", 1, Kind.COUNT, r -> r.row().count()),
	RATE("rate", "rate_per_s", "how many a second", 8, Kind.RATE, ExitTimingAnalysis.Row::ratePerSecond),
	SUM("sum", "sum", "sum of the times", 2, Kind.TIME, r -> r.row().sum()),
	SHARE_OF_HANDLING("share", "share_of_handling", "share of the exits' time", 3, Kind.SHARE, ExitTimingAnalysis.Row::shareOfHandling),
	SHARE_OF_WALL("of wall", "share_of_wall", "share of all the table's time", 7, Kind.SHARE, ExitTimingAnalysis.Row::shareOfWall),
	MEAN("mean", "mean", "mean time", 4, Kind.TIME, r -> r.row().mean()),
	MARGIN("± (95 %)", "mean_ci95_half", "half of the 95 % confidence interval of the mean", 9, Kind.TIME,
			r -> (r.mean().high() - r.mean().low()) / 2),
	DEVIATION("deviation", "deviation", "standard deviation of one exit's time", 11, Kind.TIME, r -> r.row().deviation()),
	MIN("min", "min", "smallest time", 6, Kind.TIME, r -> r.row().min()),
	MAX("max", "max", "largest time", 5, Kind.TIME, r -> r.row().max());

	private enum Kind {
		COUNT, RATE, TIME, SHARE
	}

	private final String title;
	private final String field;
	private final String hint;
	private final int rank;
	private final Kind kind;
	private final ToDoubleFunction<ExitTimingAnalysis.Row> value;

	TimingColumn(String title, String field, String hint, int rank, Kind kind, ToDoubleFunction<ExitTimingAnalysis.Row> value) {
		this.title = title;
		this.field = field;
		this.hint = hint;
		this.rank = rank;
		this.kind = kind;
		this.value = value;
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
	public String field(ExitTiming.TimeUnit unit) {
		return kind != Kind.TIME ? field : field + switch (unit) {
		case CYCLES -> "_cycles";
		case NANOSECONDS -> "_ns";
		case MICROSECONDS -> "_us";
		};
	}

	/// How much it is wanted in a narrow report: 1 most.
	public int rank() {
		return rank;
	}

	/// The figure in the table's unit; NaN where it is not known.
	public double value(ExitTimingAnalysis.Row row) {
		return value.applyAsDouble(row);
	}

	/// The figure as people read it.
	public Quantity quantity(ExitTimingAnalysis.Row row, ExitTiming.TimeUnit unit) {
		double figure = value(row);
		if (Double.isNaN(figure))
			return new Quantity(Quantities.UNKNOWN, "");
		return switch (kind) {
		case COUNT -> new Quantity(Quantities.count(row.row().count()), "");
		case RATE -> Quantities.rate(figure);
		case TIME -> unit.quantity(figure);
		case SHARE -> Quantities.share(figure);
		};
	}
}
