// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare.html;

import java.util.List;
import java.util.Locale;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.compare.Side;
import org.trapline.analysis.compare.Verdict;
import org.trapline.chart.PicturePlan;
import org.trapline.measure.Notice;
import org.trapline.report.figures.CompareWords;
import org.trapline.report.figures.Differences;
import org.trapline.report.html.Html;

/// The top of the page: what is compared, what to be careful with, the answer, what got worse.
final class AnswerHead {
	private static final int MOST_WORSE = 8;

	void write(ComparisonInput input, Html html) {
		html.open("header").element("h1", CompareWords.title(input.comparison()));
		for (Side side : input.comparison().sides())
			html.open("p", "class", "muted").element("b", side.label()).text(" " + CompareWords.side(side)).close();
		if (!input.written().isEmpty())
			html.element("p", input.written(), "class", "muted");
		html.close();
		for (Notice notice : input.comparison().notices())
			if (notice.severity() != Notice.Severity.INFO) {
				String severity = notice.severity().name().toLowerCase(Locale.ROOT);
				html.open("p", "class", "notice " + severity).element("b", severity).text(" " + notice.message()).close();
			}
		for (Against against : input.comparison().against())
			answer(input, against, html);
		html.pictures(input.pictures(PicturePlan.Section.SUMMARY));
	}

	private static void answer(ComparisonInput input, Against against, Html html) {
		input.heading(against, html);
		html.open("ul", "class", "answer");
		against.summary().forEach(sentence -> html.element("li", Html.together(sentence)));
		html.close().open("div", "class", "cards");
		for (Verdict verdict : Verdict.values()) {
			html.open("div", "class", "card " + verdict.name().toLowerCase(Locale.ROOT));
			html.element("div", Long.toString(against.count(verdict)), "class", "value")
					.element("div", verdict.words(), "class", "name").close();
		}
		html.close();
		List<Delta> worse = CompareWords.with(against, Verdict.WORSE);
		if (worse.isEmpty())
			return;
		html.element("h3", "What got worse").open("div", "class", "findings");
		for (Delta delta : worse.subList(0, Math.min(MOST_WORSE, worse.size())))
			html.open("div", "class", "finding important")
					.element("span", Differences.change(delta.ratio().value()).toString(), "class", "severity")
					.element("h3", Differences.what(delta)).element("p", Html.together(delta.judgement().reason())).close();
		html.close();
		if (worse.size() > MOST_WORSE)
			html.element("p", worse.size() - MOST_WORSE + " more are in the table.", "class", "muted");
	}
}
