// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.experiment.file.Measure;
import org.trapline.experiment.result.Compared;
import org.trapline.experiment.result.Figure;
import org.trapline.experiment.result.Results;
import org.trapline.measure.Better;
import org.trapline.report.experiment.ExperimentInput;
import org.trapline.report.experiment.ExperimentWords;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlSection;
import org.trapline.report.html.HtmlTable;

/// Each measure of each point, and of the board.
final class PointsSection implements HtmlSection<ExperimentInput> {
	@Override
	public String id() {
		return "points";
	}

	@Override
	public String title() {
		return "Points";
	}

	@Override
	public boolean hasContent(ExperimentInput input) {
		return !input.results().experiment().measures().isEmpty();
	}

	@Override
	public void write(ExperimentInput input, Html html) {
		Results results = input.results();
		List<String> measures = results.experiment().measures().stream().map(Measure::name).toList();
		HtmlTable table = HtmlTable.openCompared(html, "Point", measures, measures.stream().map(m -> hint(results, m)).toList());
		for (Results.Row row : results.rows())
			table.row(row.name(), repeats(row.figures()), Optional.empty(), row.runs().isEmpty() ? "rest" : "",
					figures(row.figures(), measures));
		if (!results.board().isEmpty())
			table.row(Compared.BOARD, Optional.empty(), "total", figures(results.board(), measures));
		table.close();
		ExperimentWords.missing(results).forEach(why -> html.element("p", why, "class", "muted"));
	}

	private static String hint(Results results, String measure) {
		return results.rows().stream().flatMap(row -> row.value(measure).stream()).findFirst()
				.map(value -> value.better() == Better.LOWER ? "lower is better" : "higher is better").orElse("");
	}

	private static String repeats(Map<String, Figure> figures) {
		List<String> words = new ArrayList<>();
		figures.forEach((measure, figure) -> {
			String interval = ExperimentWords.interval(figure);
			if (!interval.isEmpty())
				words.add(measure + ' ' + interval);
		});
		return String.join("; ", words);
	}

	private static List<HtmlTable.Figure> figures(Map<String, Figure> figures, List<String> measures) {
		return measures.stream().map(measure -> new HtmlTable.Figure(ExperimentWords.quantity(figures.get(measure)),
				figures.get(measure) instanceof Figure.Values values ? values.median() : Double.NaN)).toList();
	}
}
