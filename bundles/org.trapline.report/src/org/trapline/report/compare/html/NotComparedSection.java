// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare.html;

import org.trapline.analysis.compare.Against;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlSection;

/// What could not be compared, and why.
final class NotComparedSection implements HtmlSection<ComparisonInput> {
	@Override
	public String id() {
		return "not-compared";
	}

	@Override
	public String title() {
		return "Not compared";
	}

	@Override
	public boolean hasContent(ComparisonInput input) {
		return input.any(a -> !a.notCompared().isEmpty());
	}

	@Override
	public void write(ComparisonInput input, Html html) {
		for (Against against : input.comparison().against())
			if (!against.notCompared().isEmpty()) {
				input.heading(against, html);
				html.open("ul");
				against.notCompared().forEach(sentence -> html.element("li", sentence));
				html.close();
			}
	}
}
