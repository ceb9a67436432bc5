// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

import java.util.List;
import org.trapline.chart.ChartTheme;

/// The page: one file, its style sheet and its few lines of script inside.
public final class HtmlPage {
	private static final List<HtmlSection> SECTIONS = List.of(new FindingsSection(), new TimeSection(),
			new ExitsSection(), new LatencySection(), new OverTimeSection(), new TimingSection(), new CounterSection(),
			new ProvenanceSection(), new MeaningSection());

	private HtmlPage() {
	}

	public static void write(HtmlInput input, Html html) {
		List<HtmlSection> sections = SECTIONS.stream().filter(s -> s.hasContent(input)).toList();
		html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
		html.raw("<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width\"/>\n"
				+ "<meta name=\"generator\" content=\"Trapline\"/>\n");
		html.element("title", input.run().label() + " – exits");
		html.open("style");
		html.raw(":root{color-scheme:light dark;\n" + ChartTheme.LIGHT.styleSheetVariables() + "}\n");
		html.raw("@media screen and (prefers-color-scheme:dark){:root{\n" + ChartTheme.DARK.styleSheetVariables()
				+ "}}\n");
		html.resource("report.css").close();
		html.close().open("body");
		html.open("nav");
		for (HtmlSection section : sections)
			html.element("a", section.title(), "href", "#" + section.id()).raw("\n");
		html.close().open("main");
		new PageHead().write(input, html);
		for (HtmlSection section : sections) {
			html.open("section", "id", section.id());
			html.element("h2", section.title());
			section.write(input, html);
			html.close();
		}
		html.close();
		html.open("script").resource("report.js").close();
		html.close().close();
	}
}
