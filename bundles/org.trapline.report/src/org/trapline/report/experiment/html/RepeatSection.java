// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment.html;

import java.util.Map;
import java.util.stream.Collectors;
import org.trapline.experiment.result.Repeating;
import org.trapline.measure.text.Quantities;
import org.trapline.report.experiment.ExperimentInput;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlSection;

/// What is needed to have the same results again: the command, the file's text, and what each run was made of.
final class RepeatSection implements HtmlSection<ExperimentInput> {
	@Override
	public String id() {
		return "repeat";
	}

	@Override
	public String title() {
		return "To repeat";
	}

	@Override
	public boolean hasContent(ExperimentInput input) {
		return true;
	}

	@Override
	public void write(ExperimentInput input, Html html) {
		html.open("p").element("code", input.repeating().command()).close();
		html.details("The experiment", () -> html.element("pre", input.results().experiment().text()));
		if (!input.repeating().runs().isEmpty())
			html.details("What each run was made of", () -> runs(input.repeating(), html));
	}

	private static void runs(Repeating repeating, Html html) {
		html.open("div", "class", "wide").open("table").open("thead").open("tr");
		for (String title : new String[] {"Run", "Version", "SHA-256 of all", "SHA-256 of its files"})
			html.element("th", title, "scope", "col");
		html.close().close().open("tbody");
		for (Repeating.OfRun run : repeating.runs())
			html.open("tr").element("th", run.name(), "scope", "row")
					.element("td", run.record().map(r -> r.version()).orElse(Quantities.UNKNOWN))
					.element("td", run.record().map(r -> r.fingerprint()).orElse(Quantities.UNKNOWN))
					.element("td", run.record().map(r -> files(r.inputs())).orElse(Quantities.UNKNOWN)).close();
		html.close().close().close();
	}

	private static String files(Map<String, String> inputs) {
		return inputs.entrySet().stream().map(input -> input.getKey() + ' ' + input.getValue()).collect(Collectors.joining(", "));
	}
}
