// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.ChartView;
import org.trapline.chart.PartsPicture;
import org.trapline.experiment.result.PointParts;
import org.trapline.experiment.result.Way;
import org.trapline.report.experiment.ExperimentInput;
import org.trapline.report.experiment.LegColumn;
import org.trapline.report.html.Html;
import org.trapline.report.html.HtmlSection;
import org.trapline.report.html.HtmlTable;

/// The way of interrupts of each kind with the time of each leg: a bar for each point, and below them the figures.
final class WaysSection implements HtmlSection<ExperimentInput> {
	private static final int WIDTH = 1120;
	private static final List<LegColumn> COLUMNS = List.of(LegColumn.values());

	@Override
	public String id() {
		return "ways";
	}

	@Override
	public String title() {
		return "The way of interrupts";
	}

	@Override
	public boolean hasContent(ExperimentInput input) {
		return !PointParts.kinds(input.parts()).isEmpty();
	}

	@Override
	public void write(ExperimentInput input, Html html) {
		for (Way.Kind kind : PointParts.kinds(input.parts()))
			kind(kind, input.parts().stream().filter(parts -> parts.way(kind).isPresent()).toList(), html);
	}

	private static void kind(Way.Kind kind, List<PointParts> points, Html html) {
		html.picture(PartsPicture.ofWays(kind, points, ChartView.WHOLE, ChartTheme.PAGE), WIDTH,
				PartsPicture.heightFor(points.size()));
		HtmlTable table = HtmlTable.open(html, "Leg", COLUMNS.stream().map(LegColumn::title).toList(),
				COLUMNS.stream().map(LegColumn::hint).toList());
		for (PointParts parts : points) {
			Way way = parts.way(kind).orElseThrow();
			List<Way.Times> legs = new ArrayList<>(way.legs());
			legs.add(way.all());
			for (Way.Times leg : legs)
				table.row((points.size() == 1 ? "" : parts.point() + ": ") + leg.leg(), way.words(leg), Optional.empty(),
						leg.equals(way.all()) ? "total" : "", COLUMNS.stream()
								.map(column -> new HtmlTable.Figure(column.quantity(leg), column.value(leg))).toList());
		}
		table.close();
	}
}
