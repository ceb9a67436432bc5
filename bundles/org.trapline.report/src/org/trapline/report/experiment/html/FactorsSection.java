// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment.html;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trapline.experiment.file.Measure;
import org.trapline.experiment.result.Compared;
import org.trapline.experiment.result.Results;
import org.trapline.report.experiment.ExperimentInput;
import org.trapline.report.experiment.ExperimentWords;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlSection;
import org.trapline.report.html.HtmlTable;

/// By what factor each measure of each point is that of what it is compared with.
final class FactorsSection implements HtmlSection<ExperimentInput> {
	private final String id;
	private final String title;
	private final Function<Results, Optional<Compared>> compare;

	FactorsSection(String id, String title, Function<Results, Optional<Compared>> compare) {
		this.id = id;
		this.title = title;
		this.compare = compare;
	}

	@Override
	public String id() {
		return id;
	}

	@Override
	public String title() {
		return title;
	}

	@Override
	public boolean hasContent(ExperimentInput input) {
		return compare.apply(input.results()).isPresent();
	}

	@Override
	public void write(ExperimentInput input, Html html) {
		Compared compared = compare.apply(input.results()).orElseThrow();
		if (compared.base().equals(Compared.BOARD))
			input.results().experiment().board().ifPresent(board -> html.prose("Recorded on a board: " + board, "class", "muted"));
		else
			html.prose("The base is " + compared.base() + ", with else the same values.", "class", "muted");
		List<String> measures = input.results().experiment().measures().stream().map(Measure::name).toList();
		HtmlTable table = HtmlTable.open(html, "Point", measures, measures.stream().map(m -> m + " by that of the base").toList());
		for (Compared.Row row : compared.rows())
			table.row(row.name(), Optional.empty(), "", measures.stream().map(measure -> new HtmlTable.Figure(
					ExperimentWords.factor(row.factors().get(measure)), row.factors().getOrDefault(measure, Double.NaN))).toList());
		table.close();
	}
}
