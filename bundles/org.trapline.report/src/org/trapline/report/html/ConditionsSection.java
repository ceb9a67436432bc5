// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

import org.trapline.report.figures.ConditionWords;

/// Under which conditions the run was measured, who says so, and what nobody says.
final class ConditionsSection implements HtmlSection<HtmlInput> {
	@Override
	public String id() {
		return "conditions";
	}

	@Override
	public String title() {
		return "Conditions";
	}

	@Override
	public boolean hasContent(HtmlInput input) {
		return ConditionWords.worthTelling(input.run());
	}

	@Override
	public void write(HtmlInput input, Html html) {
		html.open("dl", "class", "facts");
		for (ConditionWords.Known known : ConditionWords.known(input.run().conditions())) {
			html.element("dt", known.title());
			html.open("dd").text(known.told().value() + " ").element("small", known.told().source(), "class", "muted").close();
		}
		html.close();
		html.element("p", ConditionWords.unknown(input.run().conditions(), Integer.MAX_VALUE - 1), "class", "muted");
	}
}
