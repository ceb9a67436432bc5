// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare.html;

import java.util.List;
import org.trapline.analysis.compare.ConditionRow;
import org.trapline.analysis.compare.ConditionRow.State;
import org.trapline.analysis.compare.Side;
import org.trapline.measure.text.Quantities;
import org.trapline.report.figures.CompareWords;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlSection;

/// The runs of each side, and the conditions that they were measured under.
final class SidesSection implements HtmlSection<ComparisonInput> {
	@Override
	public String id() {
		return "conditions";
	}

	@Override
	public String title() {
		return "Runs and conditions";
	}

	@Override
	public boolean hasContent(ComparisonInput input) {
		return true;
	}

	@Override
	public void write(ComparisonInput input, Html html) {
		List<Side> sides = input.comparison().sides();
		html.open("div", "class", "wide").open("table").open("thead").open("tr").element("th", "");
		sides.forEach(side -> html.element("th", side.label()));
		html.close().close().open("tbody");
		html.open("tr").element("th", "Runs");
		sides.forEach(side -> html.element("td", CompareWords.side(side)));
		html.close();
		for (ConditionRow row : input.comparison().conditions())
			if (row.state() != State.UNKNOWN) {
				html.open("tr", "class", row.state() == State.DIFFERENT ? "differs" : "");
				html.element("th", row.title() + (row.state() == State.DIFFERENT ? " – differs" : ""));
				row.values().forEach(value -> html.element("td", value.isEmpty() ? Quantities.UNKNOWN : value));
				html.close();
			}
		html.close().close().close();
		List<ConditionRow> unknown = CompareWords.with(input.comparison(), State.UNKNOWN);
		if (!unknown.isEmpty())
			html.element("p", "Unknown: " + String.join(", ", unknown.stream().map(ConditionRow::title).toList()) + '.',
					"class", "muted");
	}
}
