// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment.html;

import java.util.List;
import org.trapline.experiment.result.Checked;
import org.trapline.experiment.result.Compared;
import org.trapline.experiment.result.Results;
import org.trapline.report.experiment.ExperimentInput;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlSection;
import org.trapline.report.html.HtmlShell;

/// The page about an experiment's results.
public final class ExperimentPage {
	private static final List<HtmlSection<ExperimentInput>> SECTIONS = List.of(new PointsSection(), new ExpectedSection(),
			new FactorsSection("base", "Against the base", Compared::of),
			new FactorsSection(Compared.BOARD, "Against the board", Compared::ofBoard), new ExitsSection(), new StepsSection(),
			new WaysSection(), new SensitivitySection(), new ScalingSection(), new RepeatSection());

	private ExperimentPage() {
	}

	public static void write(ExperimentInput input, Html html) {
		String title = input.results().experiment().name().isEmpty() ? "Experiment" : input.results().experiment().name();
		HtmlShell.write(html, title, SECTIONS, input, () -> head(title, input, html));
	}

	private static void head(String title, ExperimentInput input, Html html) {
		Results results = input.results();
		html.open("header").element("h1", title);
		if (!results.experiment().question().isEmpty())
			html.prose(results.experiment().question());
		html.close();
		long run = results.rows().stream().filter(row -> !row.runs().isEmpty()).count();
		html.open("div", "class", "cards");
		card(html, "", run + " of " + results.rows().size(), "points have results");
		if (!input.checked().isEmpty()) {
			long holding = input.checked().stream().filter(Checked::holds).count();
			card(html, holding == input.checked().size() ? "better" : "worse", holding + " of " + input.checked().size(),
					"expectations hold");
		}
		html.close();
	}

	private static void card(Html html, String style, String value, String name) {
		html.open("div", "class", style.isEmpty() ? "card" : "card " + style).element("div", value, "class", "value")
				.element("div", name, "class", "name").close();
	}
}
