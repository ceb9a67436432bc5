// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages.bench;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.custom.StackLayout;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.ChartView;
import org.trapline.chart.CurveGroup;
import org.trapline.chart.CurvePicture;
import org.trapline.chart.Sides;
import org.trapline.chart.Swatch;
import org.trapline.measure.Cache;
import org.trapline.measure.Curve;
import org.trapline.ui.canvas.ChartCanvas;
import org.trapline.ui.canvas.ChartSource;
import org.trapline.ui.canvas.ChartTools;
import org.trapline.ui.measure.pages.PageBody;
import org.trapline.ui.measure.pages.PageContext;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.measure.pages.RunPage;
import org.trapline.ui.table.Column;
import org.trapline.ui.table.SearchedTable;
import org.trapline.ui.table.TableSpec;

/// The page of one kind of curve: the curves over their sizes or numbers of processes, the table that says which of
/// them are drawn, and every value.
///
/// @param <C> the kind of curve
public final class CurvePage<C extends Curve> implements RunPage {
	/// More curves than the palette has colours for are hidden at first.
	private static final int SHOWN_AT_FIRST = 8;
	private static final int MOST_X_COLUMNS = 12;

	private final PageContext context;
	private final CurveKind<C> kind;
	private final List<C> curves;
	private @Nullable Controls<C> controls;
	private @Nullable RepeatsView repeats;
	private List<CurveGroup> groups = List.of();
	private List<C> picked = List.of();

	/// @param spread draws how repeats are distributed, in the place of the chart
	private record Controls<C extends Curve>(FacetBar<C> facets, Composite place, ChartCanvas chart, ChartCanvas spread,
			SearchedTable<C> table, SearchedTable<CurveColumns.At> values) {
	}

	CurvePage(PageContext context, CurveKind<C> kind) {
		this.context = context;
		this.kind = kind;
		curves = context.session().run().all(kind.type());
	}

	@Override
	public PageKind kind() {
		return kind.page();
	}

	@Override
	public void create(Composite parent) {
		PageBody body = new PageBody(parent, context.look());
		FacetBar<C> facets = new FacetBar<>(body, kind.facets(), curves, this::pick);
		SashForm halves = body.halves();
		repeats = RepeatsView.of(body, curves, this::draw);
		Composite place = context.look().composite(halves);
		place.setLayout(new StackLayout());
		ChartCanvas chart = new ChartCanvas(place, context.exportName(kind.name()), context.theme());
		ChartCanvas spread = new ChartCanvas(place, context.exportName(kind.name() + "-repeats"), context.theme());
		ChartTools.add(body.tools(), chart, context.look());
		SashForm tables = body.beside(halves);
		SearchedTable<C> table = new SearchedTable<>(tables, new TableSpec<>(context.exportName(kind.name()),
				columns(), Curve::name, context.table(kind.name())).withChecks(new Ticks()), context.look());
		SearchedTable<CurveColumns.At> values = new SearchedTable<>(tables,
				new TableSpec<>(context.exportName(kind.name() + "-values"),
						CurveColumns.points(curves.getFirst(), context.theme()), p -> List.of(p.name(), p.point().x()),
						context.table(kind.name() + ".values")),
				context.look());
		halves.setWeights(60, 40);
		tables.setWeights(55, 45);
		controls = new Controls<>(facets, place, chart, spread, table, values);
		chart.canvas().figures(table.table()::exports);
		chart.onView(this::showTicks);
		Runnable end = context.session().notes().onChange(() -> {
			chart.show(curves());
			table.table().refill();
		});
		body.page().addDisposeListener(_ -> end.run());
		context.theme().follow(body.page(), _ -> {
			table.table().refill();
			values.table().refill();
		});
		pick();
	}

	@Override
	public void setFocus() {
		if (controls != null)
			controls.table.table().setFocus();
	}

	/// The chart of the page; null before it was made.
	public @Nullable ChartCanvas chart() {
		return controls == null ? null : controls.chart;
	}

	/// Names of the curves that are drawn.
	public List<String> drawn() {
		Controls<C> c = controls;
		if (c == null)
			return List.of();
		return picked.stream().filter(curve -> c.chart.view().shows(id(curve))).map(Curve::name).toList();
	}

	/// The points that the table of values shows.
	public int valuesShown() {
		return controls == null ? 0 : controls.values.table().totalRows();
	}

	private List<Column<C>> columns() {
		List<Column<C>> columns = new ArrayList<>(kind.columns(curves, MOST_X_COLUMNS));
		if (kind.page() == PageKind.MEMORY)
			columns.add(PlateauColumn.of(() -> context.session().conditions().caches()));
		columns.set(0, columns.getFirst().withSwatch(c -> context.theme().rgb(Swatch.series(picked.indexOf(c)))));
		return columns;
	}

	/// Draws the curves that the facets pick.
	private void pick() {
		Controls<C> c = controls;
		if (c == null)
			return;
		picked = c.facets.picked();
		groups = CurveGroup.of(picked);
		c.chart.showAnew(curves());
		ChartView view = c.chart.view();
		for (int i = SHOWN_AT_FIRST; i < groups.size(); i++)
			if (view.shows(groups.get(i).id()))
				view = view.toggled(groups.get(i).id());
		c.chart.look(view);
		c.table.table().setRows(picked);
		showTicks();
	}

	/// The picture of the curves, with the caches that are known by now.
	private ChartSource curves() {
		List<Cache> caches = context.session().conditions().caches();
		List<C> drawn = picked;
		return (view, theme) -> CurvePicture.of(kind.page().title(), CurveGroup.of(drawn, caches), Sides.ONE,
				new CurvePicture.Marks(caches, 0), view, theme);
	}

	/// Draws the curves, or how repeats are distributed.
	private void draw() {
		Controls<C> c = controls;
		if (c == null)
			return;
		boolean distributions = repeats != null && repeats.chosen();
		if (repeats != null && distributions)
			c.spread.showAnew(repeats.source(kind.page().title(), picked, groups, g -> c.chart.view().shows(g.id())));
		((StackLayout) c.place.getLayout()).topControl = (distributions ? c.spread : c.chart).canvas().control();
		c.place.layout();
	}

	private String id(C curve) {
		return groups.get(picked.indexOf(curve)).id();
	}

	private void showTicks() {
		Controls<C> c = controls;
		if (c == null)
			return;
		c.table.table().refill();
		List<CurveColumns.At> points = new ArrayList<>();
		for (int i = 0; i < picked.size(); i++) {
			C curve = picked.get(i);
			int series = i;
			String name = groups.get(i).name().isEmpty() ? curve.name() : groups.get(i).name();
			if (c.chart.view().shows(groups.get(i).id()))
				curve.points().forEach(p -> points.add(new CurveColumns.At(curve, name, series, p)));
		}
		c.values.table().setRows(points);
		draw();
	}

	/// The boxes that say which curves are drawn, as the legend does.
	private final class Ticks implements TableSpec.Checks<C> {
		@Override
		public boolean checked(C curve) {
			return controls == null || controls.chart.view().shows(id(curve));
		}

		@Override
		public void check(C curve, boolean checked) {
			if (controls != null && checked != checked(curve))
				controls.chart.toggle(id(curve));
		}
	}
}
