// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.Delta;
import org.trapline.measure.text.Quantities.Quantity;
import org.trapline.report.figures.DeltaColumn;
import org.trapline.report.figures.Differences;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlSection;
import org.trapline.report.html.HtmlTable;

/// Every quantity compared, with its verdict and the reason, what matters most first.
final class DifferencesSection implements HtmlSection<ComparisonInput> {
	/// Quantities that are the same, beyond the rows wanted, are the first to be left out.
	private static final int FACTOR = 8;

	@Override
	public String id() {
		return "differences";
	}

	@Override
	public String title() {
		return "Differences";
	}

	@Override
	public boolean hasContent(ComparisonInput input) {
		return input.any(a -> !a.deltas().isEmpty());
	}

	@Override
	public void write(ComparisonInput input, Html html) {
		for (Against against : input.comparison().against())
			if (!against.deltas().isEmpty())
				write(input, against, html);
	}

	private static void write(ComparisonInput input, Against against, Html html) {
		input.heading(against, html);
		List<String> titles = new ArrayList<>(List.of("verdict"));
		List<String> hints = new ArrayList<>(List.of("worse or better beyond the threshold"));
		for (DeltaColumn column : DeltaColumn.values()) {
			titles.add(column.title(input.base(), against.candidate(), input.comparison().settings()));
			hints.add(column.hint());
		}
		HtmlTable table = HtmlTable.openCompared(html, "What", titles, hints);
		List<Delta> deltas = against.deltas();
		int most = FACTOR * input.mostRows();
		for (Delta delta : deltas.subList(0, Math.min(most, deltas.size()))) {
			List<HtmlTable.Figure> figures = new ArrayList<>(List.of(
					new HtmlTable.Figure(new Quantity(delta.verdict().words(), ""), -delta.verdict().ordinal())));
			for (DeltaColumn column : DeltaColumn.values())
				figures.add(new HtmlTable.Figure(column.quantity(delta), column.value(delta)));
			table.row(Differences.what(delta), delta.judgement().reason(), Optional.empty(),
					delta.verdict().name().toLowerCase(Locale.ROOT), figures);
		}
		table.close();
		if (deltas.size() > most)
			html.element("p", deltas.size() - most + " more differences are not shown.", "class", "muted");
	}
}
