// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare.html;

import java.util.List;
import org.trapline.chart.PicturePlan;
import org.trapline.report.figures.CompareWords;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlSection;
import org.trapline.report.html.HtmlShell;

/// The page about a comparison.
public final class ComparisonPage {
	private static final List<HtmlSection<ComparisonInput>> SECTIONS = List.of(new DifferencesSection(),
			new ExitChangeSection(), new DistributionsSection(),
			new CurvesSection("context-switch", PicturePlan.Section.CONTEXT_SWITCH),
			new CurvesSection("memory-load", PicturePlan.Section.MEMORY_LOAD),
			new CurvesSection("bandwidth", PicturePlan.Section.BANDWIDTH), new ScoresSection(), new SidesSection(),
			new NotComparedSection(), new ReadingSection());

	private ComparisonPage() {
	}

	public static void write(ComparisonInput input, Html html) {
		HtmlShell.write(html, CompareWords.title(input.comparison()), SECTIONS, input,
				() -> new AnswerHead().write(input, html));
	}
}
