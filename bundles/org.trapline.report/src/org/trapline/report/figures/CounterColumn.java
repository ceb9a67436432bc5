// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.figures;

import java.util.Comparator;
import java.util.List;
import org.trapline.analysis.CounterFacts;
import org.trapline.measure.text.NaturalOrder;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.Quantities.Quantity;

/// A figure of a counter: how it is called and written for people. The order is that of the columns.
public enum CounterColumn {
	TOTAL("total", "sum of what was counted", 1),
	RATE("rate", "total over the time counted", 2),
	RUNNING("counted for", "least share of the time that the counter really ran; the rest is extrapolated", 3);

	private final String title;
	private final String hint;
	private final int rank;

	CounterColumn(String title, String hint, int rank) {
		this.title = title;
		this.hint = hint;
		this.rank = rank;
	}

	public String title() {
		return title;
	}

	/// What it is, for a tooltip.
	public String hint() {
		return hint;
	}

	/// How much it is wanted in a narrow report: 1 most.
	public int rank() {
		return rank;
	}

	/// The figure as people read it.
	public Quantity quantity(CounterFacts counter) {
		String unit = counter.series().unit();
		return switch (this) {
		case TOTAL -> unit.isEmpty() && counter.total() == Math.rint(counter.total())
				? new Quantity(Quantities.count((long) counter.total()), "")
				: unit.isEmpty() ? new Quantity(Quantities.number(counter.total()), "")
						: new Quantity(Quantities.number(counter.total()), unit);
		case RATE -> counter.ratePerSecond().isPresent()
				? Quantities.rate(counter.ratePerSecond().getAsDouble(), unit) : unknown();
		case RUNNING -> counter.leastRunningShare().isPresent()
				? Quantities.share(counter.leastRunningShare().getAsDouble()) : unknown();
		};
	}

	/// The figure as columns are sorted by; NaN where it is not known.
	public double value(CounterFacts counter) {
		return switch (this) {
		case TOTAL -> counter.total();
		case RATE -> counter.ratePerSecond().orElse(Double.NaN);
		case RUNNING -> counter.leastRunningShare().orElse(Double.NaN);
		};
	}

	/// The counters that have values, by name and then by what they count for.
	public static List<CounterFacts> counted(List<CounterFacts> counters) {
		return counters.stream().filter(c -> c.counted() > 0)
				.sorted(Comparator.comparing((CounterFacts c) -> c.series().event())
						.thenComparing(c -> c.series().scope(), NaturalOrder.NAMES)).toList();
	}

	private static Quantity unknown() {
		return new Quantity(Quantities.UNKNOWN, "");
	}
}
