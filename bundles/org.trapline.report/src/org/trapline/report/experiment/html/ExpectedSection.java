// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment.html;

import org.trapline.experiment.result.Checked;
import org.trapline.report.experiment.ExperimentInput;
import org.trapline.report.experiment.ExperimentWords;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlSection;

/// What was expected, and what was found.
final class ExpectedSection implements HtmlSection<ExperimentInput> {
	@Override
	public String id() {
		return "expected";
	}

	@Override
	public String title() {
		return "Expected";
	}

	@Override
	public boolean hasContent(ExperimentInput input) {
		return !input.checked().isEmpty();
	}

	@Override
	public void write(ExperimentInput input, Html html) {
		html.open("div", "class", "wide").open("table", "class", "expected").open("thead").open("tr");
		for (String title : new String[] {"Expected", "Holds", "Of", "Found"})
			html.element("th", title, "scope", "col");
		html.close().close().open("tbody");
		for (Checked checked : input.checked()) {
			row(html, checked.expectation().text(), checked.holds(), checked.cases().isEmpty() ? "no point" : "",
					checked.cases().size() == 1 ? ExperimentWords.found(checked.expectation(), checked.cases().getFirst()) : "");
			if (checked.cases().size() > 1)
				for (Checked.Case one : checked.cases())
					row(html, "", one.holds(), one.name(), ExperimentWords.found(checked.expectation(), one));
		}
		html.close().close().close();
	}

	private static void row(Html html, String expected, boolean holds, String of, String found) {
		html.open("tr", "class", holds ? "better" : "worse").element("th", expected, "scope", "row").element("td", holds ? "yes" : "NO")
				.element("td", of).element("td", found).close();
	}
}
