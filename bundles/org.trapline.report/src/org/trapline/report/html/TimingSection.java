// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trapline.analysis.ExitTimingAnalysis;
import org.trapline.chart.BarPicture;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.MomentsPicture;
import org.trapline.chart.Slices;
import org.trapline.chart.Swatch;
import org.trapline.chart.TimeSplitPicture;
import org.trapline.measure.text.Quantities;
import org.trapline.report.figures.TimingColumn;

/// Exit-timing tables: moments with confidence intervals, and no percentile.
final class TimingSection implements HtmlSection<HtmlInput> {
	private static final int WIDTH = 550;
	private static final int BARS = 10;
	/// With one for each vCPU of a large machine the page would become too heavy.
	private static final int MOST_TABLES = 8;

	@Override
	public String id() {
		return "exit-timing";
	}

	@Override
	public String title() {
		return "Exit timing";
	}

	@Override
	public boolean hasContent(HtmlInput input) {
		return !input.analysis().facts().timings().isEmpty();
	}

	@Override
	public void write(HtmlInput input, Html html) {
		List<ExitTimingAnalysis> timings = input.analysis().facts().timings();
		List<ExitTimingAnalysis> split = timings.stream()
				.filter(t -> t.measuresHandling() && t.guest() > 0 && t.unit() == timings.getFirst().unit()).toList();
		if (!split.isEmpty())
			html.picture(TimeSplitPicture.of(split, ChartTheme.PAGE), 2 * WIDTH, TimeSplitPicture.heightFor(split.size()));
		for (ExitTimingAnalysis timing : timings.subList(0, Math.min(MOST_TABLES, timings.size())))
			write(timing, input.mostRows(), html);
		if (timings.size() > MOST_TABLES)
			html.element("p", timings.size() - MOST_TABLES + " more tables are not shown.", "class", "muted");
	}

	private static void write(ExitTimingAnalysis timing, int mostRows, Html html) {
		html.element("h3", timing.label().equals("all") ? "All vCPUs" : timing.label());
		if (!timing.measuresHandling())
			html.element("p", "The times of this table are " + timing.interval() + ".", "class", "notice warning");
		html.prose(summary(timing));
		html.open("div", "class", "pictures");
		Slices slices = Slices.of(timing, Slices.Measure.TIME);
		Slices shown = slices.list().isEmpty() ? Slices.of(timing, Slices.Measure.COUNT) : slices;
		int height = BarPicture.heightFor(Math.clamp(shown.list().size(), 4, BARS));
		html.picture(BarPicture.of(shown, BARS, ChartTheme.PAGE), WIDTH, height);
		html.picture(MomentsPicture.of(timing, ChartTheme.PAGE), WIDTH, height);
		html.close();
		List<TimingColumn> columns = List.of(TimingColumn.values());
		HtmlTable table = HtmlTable.open(html, "Type", columns.stream().map(TimingColumn::title).toList(),
				columns.stream().map(TimingColumn::hint).toList());
		for (ExitTimingAnalysis.Row row : timing.rows().subList(0, Math.min(mostRows, timing.rows().size())))
			table.row(row.row().type(), Optional.of(Swatch.ofType(row.row().type())), row.handling() ? "" : "rest",
					Arrays.stream(TimingColumn.values())
							.map(c -> new HtmlTable.Figure(c.quantity(row, timing.unit()), c.value(row))).toList());
		table.close();
		if (timing.rows().size() > mostRows)
			html.element("p", timing.rows().size() - mostRows + " more types are not shown.", "class", "muted");
	}

	private static String summary(ExitTimingAnalysis timing) {
		StringBuilder text = new StringBuilder(Quantities.count(timing.exits())).append(" exits");
		timing.seconds().ifPresent(s -> text.append(" in ").append(Quantities.nanos(s * 1e9)));
		timing.overhead().ifPresent(o -> text.append(", an overhead of ").append(Quantities.percent(o))
				.append(" of busy time"));
		timing.clockHertz().ifPresent(hz -> text.append("; the sums add up to a clock of ")
				.append(Quantities.frequency(hz)).append(" if one vCPU was busy all the time"));
		return text.append('.').toString();
	}
}
