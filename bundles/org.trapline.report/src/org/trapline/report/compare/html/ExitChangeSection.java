// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.ExitComparison;
import org.trapline.analysis.compare.ExitComparison.Figures;
import org.trapline.chart.PicturePlan;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.Quantities.Quantity;
import org.trapline.report.figures.Differences;
import org.trapline.report.figures.RunWords;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlSection;
import org.trapline.report.html.HtmlTable;

/// Exits by reason on both sides, and what explains the change of overhead.
final class ExitChangeSection implements HtmlSection<ComparisonInput> {
	@Override
	public String id() {
		return "exits";
	}

	@Override
	public String title() {
		return "Exits";
	}

	@Override
	public boolean hasContent(ComparisonInput input) {
		return input.any(a -> a.exits().isPresent());
	}

	@Override
	public void write(ComparisonInput input, Html html) {
		html.pictures(input.pictures(PicturePlan.Section.EXITS));
		for (Against against : input.comparison().against())
			against.exits().ifPresent(exits -> {
				input.heading(against, html);
				exits.waterfall().ifPresent(w -> waterfall(w, html));
				rows(input, against, exits, html);
			});
	}

	private static void waterfall(ExitComparison.Waterfall waterfall, Html html) {
		html.prose("Overhead, hypervisor time as a share of busy time, goes from "
				+ Quantities.percent(waterfall.base()) + " to " + Quantities.percent(waterfall.candidate()) + ".");
		HtmlTable table = HtmlTable.openCompared(html, "Reason", List.of("change", "by number of exits", "by handling time"),
				List.of("what it adds to the overhead, in percentage points", "the part that comes from more or fewer exits",
						"the part that comes from longer or shorter handling"));
		for (ExitComparison.Step step : waterfall.steps())
			table.row(step.key(), Optional.empty(), "", List.of(points(step.change()), points(step.byCount()),
					points(step.byTime())));
		table.close();
	}

	private static HtmlTable.Figure points(double difference) {
		return new HtmlTable.Figure(Differences.points(difference), difference);
	}

	private static void rows(ComparisonInput input, Against against, ExitComparison exits, Html html) {
		html.element("h3", "Exits by " + RunWords.inSentence(exits.by()));
		List<String> titles = new ArrayList<>();
		for (String title : List.of("count", "rate", "mean", "share"))
			for (String side : List.of(input.base().label(), against.candidate().label()))
				titles.add(title + ", " + side);
		HtmlTable table = HtmlTable.openCompared(html, exits.by().title(), titles,
				titles.stream().map(_ -> "").toList());
		int most = Math.min(input.mostRows(), exits.rows().size());
		for (ExitComparison.Row row : exits.rows().subList(0, most))
			table.row(row.key(), Optional.empty(), "", figures(row));
		table.row("all", Optional.empty(), "total", figures(exits.total()));
		table.close();
		if (exits.rows().size() > most)
			html.element("p", exits.rows().size() - most + " more are not shown.", "class", "muted");
	}

	private static List<HtmlTable.Figure> figures(ExitComparison.Row row) {
		List<HtmlTable.Figure> figures = new ArrayList<>();
		for (Figures side : List.of(row.base(), row.candidate()))
			figures.add(new HtmlTable.Figure(new Quantity(Quantities.count(side.count()), ""), side.count()));
		for (Figures side : List.of(row.base(), row.candidate()))
			figures.add(known(side.ratePerSecond(), Quantities.rate(side.ratePerSecond())));
		for (Figures side : List.of(row.base(), row.candidate()))
			figures.add(known(side.mean(), side.unit().quantity(side.mean())));
		for (Figures side : List.of(row.base(), row.candidate()))
			figures.add(known(side.shareOfHandling(), Quantities.share(side.shareOfHandling())));
		return figures;
	}

	private static HtmlTable.Figure known(double value, Quantity quantity) {
		return new HtmlTable.Figure(Double.isNaN(value) ? new Quantity(Quantities.UNKNOWN, "") : quantity, value);
	}
}
