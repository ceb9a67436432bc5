// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.List;
import org.trapline.analysis.CounterFacts;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.table.Column;

/// The columns that show counters.
final class CounterColumns {
	private CounterColumns() {
	}

	static List<Column<CounterFacts>> of() {
		return List.of(Column.words("event", "Counter", 240, c -> c.series().event()),
				Column.<CounterFacts>words("scope", "Scope", 150, c -> c.series().scope())
						.withTooltip("What it counts for; empty for all together"),
				Column.figures("total", "Total", 150, CounterColumns::total, CounterColumns::totalText),
				Column.words("unit", "Unit", 70, c -> c.series().unit()),
				Column.<CounterFacts>figures("rate", "Rate", 110, c -> c.ratePerSecond().orElse(Double.NaN),
						c -> c.ratePerSecond().isPresent()
								? Quantities.scaled(c.ratePerSecond().getAsDouble(), "/s").toString()
								: "")
						.withTooltip("A second, over the whole recording"),
				Column.<CounterFacts>figures("readings", "Readings", 84, CounterFacts::counted,
						c -> Quantities.count(c.counted())),
				Column.<CounterFacts>figures("running", "Running", 90, c -> c.leastRunningShare().orElse(Double.NaN),
						c -> c.leastRunningShare().isPresent() ? Quantities.percent(c.leastRunningShare().getAsDouble())
								: "")
						.withBar(c -> c.leastRunningShare().orElse(0))
						.withTooltip("Smallest share of the time in which the counter really counted; "
								+ "less than 100 % means that the values are scaled up"),
				Column.<CounterFacts>figures("deviation", "Deviation", 90, CounterColumns::deviation,
						c -> Double.isNaN(deviation(c)) ? "" : "\u00b1 " + Quantities.percent(deviation(c)))
						.withTooltip("Relative standard deviation over repeats"),
				Column.words("metric", "Derived", 220, c -> c.series().points().isEmpty() ? ""
						: c.series().points().getLast().metric()));
	}

	private static double total(CounterFacts counter) {
		return counter.counted() == 0 ? Double.NaN : counter.total();
	}

	/// The total, or why there is none.
	private static String totalText(CounterFacts counter) {
		if (counter.counted() == 0)
			return counter.series().points().stream().map(CounterSeries.Point::state)
					.anyMatch(CounterSeries.State.NOT_SUPPORTED::equals) ? "not supported" : "not counted";
		double total = counter.total();
		return total == Math.rint(total) ? Quantities.count((long) total) : Quantities.number(total);
	}

	private static double deviation(CounterFacts counter) {
		return counter.series().points().size() == 1 ? counter.series().points().getFirst().deviation() : Double.NaN;
	}
}
