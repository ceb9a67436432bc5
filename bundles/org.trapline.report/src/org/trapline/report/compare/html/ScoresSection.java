// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.Oversubscription;
import org.trapline.analysis.compare.ScoreComparison;
import org.trapline.chart.PicturePlan;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.Quantities.Quantity;
import org.trapline.report.figures.DeltaColumn;
import org.trapline.report.figures.Differences;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlSection;
import org.trapline.report.html.HtmlTable;

/// Scores on both sides, by the CPU's clock too, and what N guests achieve against N processes.
final class ScoresSection implements HtmlSection<ComparisonInput> {
	private static final List<DeltaColumn> COLUMNS = List.of(DeltaColumn.BASE, DeltaColumn.CANDIDATE, DeltaColumn.RATIO,
			DeltaColumn.CHANGE);

	@Override
	public String id() {
		return "scores";
	}

	@Override
	public String title() {
		return "Scores";
	}

	@Override
	public boolean hasContent(ComparisonInput input) {
		return input.any(a -> !a.scores().isEmpty()) || !input.comparison().oversubscription().isEmpty();
	}

	@Override
	public void write(ComparisonInput input, Html html) {
		html.pictures(input.pictures(PicturePlan.Section.SCORES));
		for (Against against : input.comparison().against())
			if (!against.scores().isEmpty())
				scores(input, against, html);
		input.comparison().oversubscription().forEach(all -> write(all, html));
	}

	private static void scores(ComparisonInput input, Against against, Html html) {
		input.heading(against, html);
		List<String> titles = new ArrayList<>();
		COLUMNS.forEach(c -> titles.add(c.title(input.base(), against.candidate(), input.comparison().settings())));
		List<String> hints = new ArrayList<>(COLUMNS.stream().map(DeltaColumn::hint).toList());
		boolean clock = against.scores().stream()
				.anyMatch(s -> s.basePerMegahertz().isPresent() || s.candidatePerMegahertz().isPresent());
		if (clock) {
			titles.addAll(List.of(input.base().label() + " per MHz", against.candidate().label() + " per MHz"));
			hints.addAll(List.of("median by the CPU's clock", "median by the CPU's clock"));
		}
		HtmlTable table = HtmlTable.openCompared(html, "Score", titles, hints);
		for (ScoreComparison score : against.scores()) {
			List<HtmlTable.Figure> figures = new ArrayList<>();
			COLUMNS.forEach(c -> figures.add(new HtmlTable.Figure(c.quantity(score.delta()), c.value(score.delta()))));
			if (clock)
				for (OptionalDouble value : List.of(score.basePerMegahertz(), score.candidatePerMegahertz()))
					figures.add(new HtmlTable.Figure(new Quantity(Quantities.number(value.orElse(Double.NaN)), ""),
							value.orElse(Double.NaN)));
			table.row(score.delta().subject(), String.join(" ", score.notes()), Optional.empty(), "", figures);
		}
		table.close();
	}

	private static void write(Oversubscription all, Html html) {
		html.element("h3", all.benchmark() + ": N guests against N processes on the same CPUs, all together");
		HtmlTable table = HtmlTable.openCompared(html, "N", List.of("processes", "guests", "guests/processes"),
				List.of("all processes together", "all guests together", "the second as a share of the first"));
		for (Oversubscription.Row row : all.rows())
			table.row(Integer.toString(row.instances()), Optional.empty(), "", List.of(
					new HtmlTable.Figure(Differences.value(row.processes(), all.unit()), row.processes()),
					new HtmlTable.Figure(Differences.value(row.guests(), all.unit()), row.guests()),
					new HtmlTable.Figure(Differences.share(row.ratio()), row.ratio())));
		table.close();
	}
}
