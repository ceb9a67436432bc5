// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.GroupBy;
import org.trapline.chart.BarPicture;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.RowColours;
import org.trapline.chart.Slices;
import org.trapline.chart.Swatch;
import org.trapline.report.figures.BreakdownColumn;
import org.trapline.report.figures.RunWords;

/// The exits: bars by reason, then a table for each grouping that tells anything.
final class ExitsSection implements HtmlSection<HtmlInput> {
	private static final int BARS = 10;
	private static final int WIDTH = 550;

	@Override
	public String id() {
		return "exits";
	}

	@Override
	public String title() {
		return "Exits";
	}

	@Override
	public boolean hasContent(HtmlInput input) {
		return input.summary().isPresent();
	}

	@Override
	public void write(HtmlInput input, Html html) {
		ExitSummary summary = input.summary().orElseThrow();
		if (summary.histograms().stream().allMatch(h -> h.histogram().getTotalCount() == 0)) {
			html.element("p", RunWords.none(summary.filter()));
			return;
		}
		RowColours colours = new RowColours(input.analysis().facts().trace().orElseThrow().causes());
		pictures(summary, GroupBy.REASON, colours, html);
		for (GroupBy by : GroupBy.values())
			if (summary.breakdowns().containsKey(by) && tells(by, summary.by(by)))
				table(summary.by(by), colours, input.mostRows(), html);
	}

	private static void pictures(ExitSummary summary, GroupBy by, RowColours colours, Html html) {
		if (!summary.breakdowns().containsKey(by))
			return;
		html.open("div", "class", "pictures");
		for (Slices.Measure measure : new Slices.Measure[] {Slices.Measure.TIME, Slices.Measure.COUNT}) {
			Slices slices = Slices.of(summary.by(by), measure, colours);
			html.picture(BarPicture.of(slices, BARS, ChartTheme.PAGE), WIDTH,
					BarPicture.heightFor(Math.clamp(slices.list().size(), 4, BARS)));
		}
		html.close();
	}

	/// One VM or one physical CPU is no breakdown.
	private static boolean tells(GroupBy by, ExitBreakdown breakdown) {
		return switch (by) {
		case REASON, CAUSE, VCPU, PC, ADDRESS -> !breakdown.rows().isEmpty();
		case VM, CPU -> breakdown.rows().size() > 1;
		};
	}

	private static void table(ExitBreakdown breakdown, RowColours colours, int most, Html html) {
		html.element("h3", breakdown.by().title());
		List<BreakdownColumn> columns = List.of(BreakdownColumn.values());
		HtmlTable table = HtmlTable.open(html, breakdown.by().title(),
				columns.stream().map(BreakdownColumn::title).toList(),
				columns.stream().map(BreakdownColumn::hint).toList());
		int shown = Math.min(most, breakdown.rows().size());
		for (int r = 0; r < shown; r++) {
			ExitBreakdown.Row row = breakdown.rows().get(r);
			boolean coloured = breakdown.by() == GroupBy.REASON || breakdown.by() == GroupBy.CAUSE;
			Optional<Swatch> colour = coloured ? Optional.of(colours.of(breakdown.by(), row, r)) : Optional.empty();
			table.row(row.key(), colour, row.key().equals(ExitBreakdown.OTHERS) ? "rest" : "", figures(row));
		}
		table.row(breakdown.total().key(), Optional.empty(), "total", figures(breakdown.total()));
		table.close();
		if (shown < breakdown.rows().size())
			html.element("p", breakdown.rows().size() - shown + " more rows are not shown.", "class", "muted");
	}

	private static List<HtmlTable.Figure> figures(ExitBreakdown.Row row) {
		return Arrays.stream(BreakdownColumn.values()).map(c -> new HtmlTable.Figure(c.quantity(row), c.value(row)))
				.toList();
	}
}
