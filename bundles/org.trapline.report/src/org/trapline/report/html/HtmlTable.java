// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.html;

import java.util.List;
import java.util.Optional;
import org.trapline.chart.Swatch;
import org.trapline.measure.text.Quantities.Quantity;

/// A table of figures whose columns can be sorted by: the first column names the row, the others are numbers.
public final class HtmlTable {
	private final Html html;

	/// A figure as people read it, and as columns are sorted by.
	public record Figure(Quantity text, double value) {
	}

	private HtmlTable(Html html) {
		this.html = html;
	}

	/// Opens a table.
	///
	/// @param hints explain the columns; as many as there are titles
	public static HtmlTable open(Html html, String keyTitle, List<String> titles, List<String> hints) {
		return open(html, "figures", keyTitle, titles, hints);
	}

	/// Opens a table whose columns are named after runs, and whose rows may have sentences below their names.
	///
	/// @param hints explain the columns; as many as there are titles
	public static HtmlTable openCompared(Html html, String keyTitle, List<String> titles, List<String> hints) {
		return open(html, "figures compared", keyTitle, titles, hints);
	}

	private static HtmlTable open(Html html, String style, String keyTitle, List<String> titles, List<String> hints) {
		html.open("div", "class", "wide").open("table", "class", style).open("thead").open("tr");
		html.element("th", keyTitle, "scope", "col");
		for (int i = 0; i < titles.size(); i++)
			html.element("th", titles.get(i), "scope", "col", "class", "n", "title", hints.get(i));
		html.close().close().open("tbody");
		return new HtmlTable(html);
	}

	/// A row.
	///
	/// @param colour of the square before the name
	/// @param style class of the row; empty for none
	public void row(String key, Optional<Swatch> colour, String style, List<Figure> figures) {
		row(key, "", colour, style, figures);
	}

	/// A row with a sentence below its name.
	public void row(String key, String note, Optional<Swatch> colour, String style, List<Figure> figures) {
		html.open("tr", "class", style).open("th", "scope", "row");
		colour.ifPresent(c -> html.element("span", "", "class", "square", "style",
				"background:var(" + c.cssVariable() + ")"));
		html.text(key);
		if (!note.isEmpty())
			html.element("small", Html.together(note), "class", "note");
		html.close();
		for (Figure figure : figures) {
			html.open("td", "data-v", Double.toString(figure.value)).text(figure.text.value());
			if (!figure.text.unit().isEmpty())
				html.text(" ").element("span", figure.text.unit(), "class", "u");
			html.close();
		}
		html.close().raw("\n");
	}

	public void close() {
		html.close().close().close();
	}
}
