// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.PartsPicture;
import org.trapline.experiment.result.PointParts;
import org.trapline.experiment.result.Way;
import org.trapline.report.experiment.LegColumn;
import org.trapline.ui.canvas.ChartCanvas;
import org.trapline.ui.canvas.ChartSource;
import org.trapline.ui.canvas.ChartTools;
import org.trapline.ui.measure.pages.PageBody;
import org.trapline.ui.table.Column;
import org.trapline.ui.table.SearchedTable;
import org.trapline.ui.table.TableSpec;

/// The page with the way of interrupts of a kind at each point: bars of its legs above a table of the legs' times.
final class WaysPage implements ResultsPage {
	private static final int WIDTH = 104;

	private final ResultsContext context;
	private Way.Kind kind = Way.Kind.IPI;
	private Way.@Nullable Kind drawn;
	private @Nullable Combo kinds;
	private @Nullable Label told;
	private @Nullable ChartCanvas chart;
	private @Nullable SearchedTable<Line> table;

	/// A row of the table.
	record Line(String point, Way way, Way.Times leg) {
	}

	WaysPage(ResultsContext context) {
		this.context = context;
	}

	@Override
	public ResultsPageKind kind() {
		return ResultsPageKind.WAYS;
	}

	@Override
	public void create(Composite parent) {
		PageBody body = new PageBody(parent, context.look());
		body.name("Of");
		kinds = body.list(index -> choose(kinds().get(index)));
		told = body.name("");
		SashForm halves = body.halves();
		ChartCanvas made = new ChartCanvas(halves, context.exportName("ipis"), context.theme());
		chart = made;
		ChartTools.add(body.tools(), made, context.look());
		table = new SearchedTable<>(halves, new TableSpec<>(context.exportName("ipis"), columns(),
				line -> List.of(line.point, line.leg.leg()), context.table("ipis")), context.look());
		halves.setWeights(58, 42);
		context.follow(parent, body.page(), () -> choose(kind));
	}

	private static List<Column<Line>> columns() {
		List<Column<Line>> columns = new ArrayList<>(List.of(Column.words("point", "Point", 240, Line::point),
				Column.words("leg", "Leg", 120, line -> line.leg.leg())));
		for (LegColumn column : LegColumn.values())
			columns.add(Column.<Line>figures(column.name().toLowerCase(Locale.ROOT),
					column.title().substring(0, 1).toUpperCase(Locale.ROOT) + column.title().substring(1), WIDTH,
					line -> column.value(line.leg), line -> column.quantity(line.leg).toString()).withTooltip(column.hint()));
		columns.add(Column.words("is", "Is", 460, line -> line.way.words(line.leg)));
		return columns;
	}

	private List<PointParts> points() {
		return context.session().opened().orElseThrow().parts();
	}

	private List<Way.Kind> kinds() {
		return PointParts.kinds(points());
	}

	/// Shows the way of interrupts of a kind.
	void choose(Way.Kind wanted) {
		List<PointParts> points = points();
		List<Way.Kind> all = kinds();
		if (all.isEmpty() || kinds == null || told == null)
			return;
		Way.Kind shown = all.contains(wanted) ? wanted : all.getFirst();
		boolean same = shown == drawn;
		kind = shown;
		drawn = shown;
		kinds.setItems(all.stream().map(one -> "each " + one.word()).toArray(String[]::new));
		kinds.select(all.indexOf(shown));
		told.setText(shown.whole());
		kinds.getParent().layout();
		table().table().setRows(points.stream().flatMap(parts -> parts.way(shown).stream()
				.flatMap(way -> Stream.concat(way.legs().stream(), Stream.of(way.all()))
						.map(leg -> new Line(parts.point(), way, leg)))).toList());
		ChartSource source = (view, theme) -> PartsPicture.ofWays(shown, points, view, theme);
		if (same)
			chart().show(source);
		else
			chart().showAnew(source);
	}

	/// The chart.
	ChartCanvas chart() {
		return Objects.requireNonNull(chart);
	}

	/// The table.
	SearchedTable<Line> table() {
		return Objects.requireNonNull(table);
	}

	@Override
	public void setFocus() {
		if (chart != null)
			chart.canvas().control().setFocus();
	}
}
