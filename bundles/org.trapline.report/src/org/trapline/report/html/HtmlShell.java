// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

import java.util.List;
import org.trapline.chart.ChartTheme;

/// The frame of a page: one file, its style sheet and its few lines of script inside, links to its sections on top.
public final class HtmlShell {

	/// Writes what stands above the first section.
	@FunctionalInterface
	public interface Head {
		void write();
	}

	private HtmlShell() {
	}

	/// Writes a page.
	///
	/// @param sections those without content are left out
	/// @param <I> what the page is made from
	public static <I> void write(Html html, String title, List<? extends HtmlSection<I>> sections, I input, Head head) {
		List<? extends HtmlSection<I>> shown = sections.stream().filter(s -> s.hasContent(input)).toList();
		html.raw("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
		html.raw("<meta charset=\"utf-8\"/>\n<meta name=\"viewport\" content=\"width=device-width\"/>\n"
				+ "<meta name=\"generator\" content=\"Trapline\"/>\n");
		html.element("title", title);
		html.open("style");
		html.raw(":root{color-scheme:light dark;\n" + ChartTheme.LIGHT.styleSheetVariables() + "}\n");
		html.raw("@media screen and (prefers-color-scheme:dark){:root{\n" + ChartTheme.DARK.styleSheetVariables()
				+ "}}\n");
		html.resource("report.css").close();
		html.close().open("body");
		html.open("nav");
		for (HtmlSection<I> section : shown)
			html.element("a", section.title(), "href", "#" + section.id()).raw("\n");
		html.close().open("main");
		head.write();
		for (HtmlSection<I> section : shown) {
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
