// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

import java.util.Locale;
import org.trapline.analysis.Finding;

/// What the rules found, most important first.
final class FindingsSection implements HtmlSection<HtmlInput> {
	@Override
	public String id() {
		return "findings";
	}

	@Override
	public String title() {
		return "Findings";
	}

	@Override
	public boolean hasContent(HtmlInput input) {
		return !input.analysis().findings().isEmpty();
	}

	@Override
	public void write(HtmlInput input, Html html) {
		html.open("div", "class", "findings");
		for (Finding finding : input.analysis().findings())
			write(finding, html);
		html.close();
	}

	private static void write(Finding finding, Html html) {
		String severity = finding.severity().name().toLowerCase(Locale.ROOT);
		html.open("article", "class", "finding " + severity);
		html.open("h3").element("span", severity, "class", "severity").text(finding.title()).close();
		html.prose(finding.sentence());
		if (!finding.advice().isEmpty())
			html.prose(finding.advice(), "class", "advice");
		if (!finding.figures().isEmpty()) {
			html.open("dl");
			for (Finding.Figure figure : finding.figures())
				html.open("div").element("dt", figure.name()).element("dd", figure.value()).close();
			html.close();
		}
		html.close();
	}
}
