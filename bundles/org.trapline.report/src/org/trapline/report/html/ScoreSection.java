// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.chart.PicturePlan;
import org.trapline.measure.Score;
import org.trapline.measure.text.Quantities;

/// Scores: bars, then every score with its repeats, and what the benchmark says beside it.
final class ScoreSection implements HtmlSection<HtmlInput> {
	private static final List<String> COLUMNS = List.of("score", "values", "min", "max");
	private static final List<String> HINTS = List.of("median of the values", "how many times it was measured",
			"smallest value", "largest value");

	@Override
	public String id() {
		return "scores";
	}

	@Override
	public String title() {
		return "Scores";
	}

	@Override
	public boolean hasContent(HtmlInput input) {
		return input.run().first(Score.class).isPresent();
	}

	@Override
	public void write(HtmlInput input, Html html) {
		List<Score> scores = input.run().all(Score.class);
		for (Score score : scores)
			if (!score.valid())
				html.element("p", score.name() + " does not count: " + score.invalid() + '.', "class", "notice warning");
		html.pictures(input.pictures(PicturePlan.Section.SCORES));
		HtmlTable table = HtmlTable.open(html, "Benchmark", COLUMNS, HINTS);
		scores.forEach(score -> table.row(score.name(), Optional.empty(), score.valid() ? "" : "rest", figures(score)));
		table.close();
		for (Score score : scores)
			if (!score.details().isEmpty())
				html.details(score.name() + ": what the benchmark says", () -> {
					html.open("dl", "class", "facts");
					score.details().forEach((name, value) -> html.element("dt", name).element("dd", value));
					html.close();
				});
	}

	private static List<HtmlTable.Figure> figures(Score score) {
		List<HtmlTable.Figure> figures = new ArrayList<>();
		figures.add(new HtmlTable.Figure(score.unit().quantity(score.median()), score.median()));
		int count = score.values().size();
		figures.add(new HtmlTable.Figure(new Quantities.Quantity(Quantities.count(count), ""), count));
		for (double value : new double[] {score.values().stream().mapToDouble(v -> v).min().orElseThrow(),
				score.values().stream().mapToDouble(v -> v).max().orElseThrow()})
			figures.add(new HtmlTable.Figure(score.unit().quantity(value), value));
		return figures;
	}
}
