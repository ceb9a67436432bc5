// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trapline.analysis.CounterFacts;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.text.Quantities;
import org.trapline.report.figures.CounterColumn;
import org.trapline.ui.table.Column;

/// The columns that show counters.
final class CounterColumns {
	private static final int WIDTH = 130;

	private CounterColumns() {
	}

	/// Those in which one of the counters has something to say.
	static List<Column<CounterFacts>> of(List<CounterFacts> counters) {
		return all().stream().filter(c -> counters.stream().anyMatch(f -> !c.text().apply(f).isEmpty())).toList();
	}

	private static List<Column<CounterFacts>> all() {
		List<Column<CounterFacts>> columns = new ArrayList<>();
		columns.add(Column.words("counter", "Counter", 240, c -> c.series().event()));
		columns.add(Column.<CounterFacts>words("scope", "Scope", 150, c -> c.series().scope())
				.withTooltip("what it counts for; empty for all together"));
		for (CounterColumn figure : CounterColumn.values()) {
			Column<CounterFacts> column = Column.<CounterFacts>figures(figure.name().toLowerCase(Locale.ROOT),
					Titles.capital(figure.title()), WIDTH, c -> value(figure, c), c -> text(figure, c))
					.withTooltip(figure.hint());
			columns.add(figure == CounterColumn.RUNNING ? column.withBar(c -> c.leastRunningShare().orElse(0)) : column);
		}
		columns.add(Column.<CounterFacts>figures("readings", "Readings", 84, CounterFacts::counted,
				c -> Quantities.count(c.counted())).withTooltip("how often it was read"));
		columns.add(Column.<CounterFacts>figures("deviation", "Deviation", 90, CounterColumns::deviation,
				c -> Double.isNaN(deviation(c)) ? "" : "\u00b1 " + Quantities.percent(deviation(c)))
				.withTooltip("relative standard deviation over repeats"));
		columns.add(Column.<CounterFacts>words("metric", "Derived", 220, c -> c.series().points().isEmpty() ? ""
				: c.series().points().getLast().metric()).withTooltip("what the recorder made of it"));
		return columns;
	}

	private static double value(CounterColumn figure, CounterFacts counter) {
		return counter.counted() == 0 ? Double.NaN : figure.value(counter);
	}

	/// The figure, or of a total why there is none.
	private static String text(CounterColumn figure, CounterFacts counter) {
		if (counter.counted() > 0)
			return Double.isNaN(figure.value(counter)) ? "" : figure.quantity(counter).toString();
		if (figure != CounterColumn.TOTAL)
			return "";
		return counter.series().points().stream().map(CounterSeries.Point::state)
				.anyMatch(CounterSeries.State.NOT_SUPPORTED::equals) ? "not supported" : "not counted";
	}

	private static double deviation(CounterFacts counter) {
		return counter.series().points().size() == 1 ? counter.series().points().getFirst().deviation() : Double.NaN;
	}
}
