// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.analysis.CounterFacts;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.CounterPicture;
import org.trapline.report.figures.CounterColumn;
import org.trapline.report.figures.RunWords;

/// Counters: rates over time, then totals.
final class CounterSection implements HtmlSection<HtmlInput> {
	private static final int WIDTH = 550;
	private static final int HEIGHT = 200;
	private static final int MOST_PICTURES = 12;

	@Override
	public String id() {
		return "counters";
	}

	@Override
	public String title() {
		return "Counters";
	}

	@Override
	public boolean hasContent(HtmlInput input) {
		return !input.analysis().facts().counters().isEmpty();
	}

	@Override
	public void write(HtmlInput input, Html html) {
		List<CounterFacts> counted = CounterColumn.counted(input.analysis().facts().counters());
		Map<String, List<CounterFacts>> byEvent = new LinkedHashMap<>();
		for (CounterFacts counter : counted)
			if (counter.ratePerSecond().isPresent() && counter.series().points().size() > 1 && counter.total() > 0)
				byEvent.computeIfAbsent(counter.series().event(), _ -> new ArrayList<>()).add(counter);
		html.open("div", "class", "pictures");
		byEvent.entrySet().stream().limit(MOST_PICTURES).forEach(
				e -> html.picture(CounterPicture.of(e.getKey(), e.getValue(), ChartTheme.PAGE), WIDTH, HEIGHT));
		html.close();
		List<CounterColumn> columns = List.of(CounterColumn.values());
		HtmlTable table = HtmlTable.open(html, "Counter", columns.stream().map(CounterColumn::title).toList(),
				columns.stream().map(CounterColumn::hint).toList());
		for (CounterFacts counter : counted.subList(0, Math.min(counted.size(), 10 * input.mostRows())))
			table.row(RunWords.name(counter.series()), Optional.empty(), "", Arrays.stream(CounterColumn.values())
					.map(c -> new HtmlTable.Figure(c.quantity(counter), c.value(counter))).toList());
		table.close();
		int uncounted = input.analysis().facts().counters().size() - counted.size();
		if (uncounted > 0)
			html.element("p", uncounted + " counters were not counted or are not supported.", "class", "muted");
	}
}
