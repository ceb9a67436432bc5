// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment.html;

import java.util.List;
import java.util.Optional;
import org.trapline.chart.Swatch;
import org.trapline.experiment.result.ExitsBeside;
import org.trapline.report.experiment.ExitColumn;
import org.trapline.report.experiment.ExperimentInput;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlSection;
import org.trapline.report.html.HtmlTable;

/// The exit-timing table of each point beside the board's.
final class ExitsSection implements HtmlSection<ExperimentInput> {
	private static final List<ExitColumn> COLUMNS = List.of(ExitColumn.values());

	@Override
	public String id() {
		return "exits";
	}

	@Override
	public String title() {
		return "Exits beside the board's";
	}

	@Override
	public boolean hasContent(ExperimentInput input) {
		return !input.exits().isEmpty();
	}

	@Override
	public void write(ExperimentInput input, Html html) {
		for (ExitsBeside beside : input.exits()) {
			html.element("h3", beside.point() + ", " + beside.whose());
			HtmlTable table = HtmlTable.open(html, "Type", COLUMNS.stream().map(ExitColumn::title).toList(),
					COLUMNS.stream().map(ExitColumn::hint).toList());
			for (ExitsBeside.Line line : beside.lines())
				table.row(line.type(), Optional.of(Swatch.ofType(line.type())), "", COLUMNS.stream().map(column -> new HtmlTable.Figure(
						column.quantity(line, beside.cycles()), column.value(line))).toList());
			table.close();
		}
	}
}
