// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.GroupBy;
import org.trapline.chart.RowColours;
import org.trapline.chart.Slices;
import org.trapline.chart.Subject;
import org.trapline.chart.Swatch;
import org.trapline.measure.ExitTrace;
import org.trapline.ui.canvas.PictureCanvas;
import org.trapline.ui.canvas.Shapes;
import org.trapline.ui.focus.MenuAction;
import org.trapline.ui.measure.properties.ExitProperties;
import org.trapline.ui.table.Column;
import org.trapline.ui.table.SearchedTable;
import org.trapline.ui.table.TableSpec;
import org.trapline.ui.theme.ChoiceBar;
import org.trapline.ui.theme.Icon;
import org.trapline.ui.theme.Look;

/// The page of exits by group: a chart over a table, which point at each other, and the way down into a group.
public final class ExitsPage implements RunPage {
	private final PageContext context;
	private final ExitTrace trace;
	private final RowColours colours;
	private GroupBy by = GroupBy.REASON;
	private @Nullable Controls controls;

	/// What there is once the page was made.
	private record Controls(Combo groups, ChoiceBar<ExitChart> form, ChoiceBar<Slices.Measure> measure,
			PictureCanvas canvas, SearchedTable<ExitBreakdown.Row> table) {
	}

	ExitsPage(PageContext context, ExitTrace trace) {
		this.context = context;
		this.trace = trace;
		colours = new RowColours(trace.causes());
	}

	@Override
	public PageKind kind() {
		return PageKind.EXITS;
	}

	@Override
	public void create(Composite parent) {
		Look look = context.look();
		PageBody body = new PageBody(parent, look);
		body.name("Group by");
		Combo groups = body.list(index -> groupBy(GroupBy.values()[index]));
		for (GroupBy group : GroupBy.values())
			groups.add(group.title());
		look.button(body.buttons(), Icon.DRILL_DOWN, "Look into the selected group (Enter)", this::drillDown);
		ChoiceBar<ExitChart> form = body.choice(ExitChart.BARS, _ -> draw());
		ExitChart.addTo(form);
		ChoiceBar<Slices.Measure> measure = body.choice(Slices.Measure.TIME, _ -> draw());
		ExitChart.addMeasuresTo(measure);
		SashForm halves = body.halves();
		PictureCanvas canvas = context.canvas(halves, "exits");
		SearchedTable<ExitBreakdown.Row> table = new SearchedTable<>(halves, new TableSpec<>(
				context.exportName("exits"), columns(), ExitBreakdown.Row::key, context.table("exits")), look);
		halves.setWeights(45, 55);
		controls = new Controls(groups, form, measure, canvas, table);
		connect(canvas, table);
		context.onSummary(parent, this::show);
	}

	@Override
	public void setFocus() {
		if (controls != null)
			controls.table.table().setFocus();
	}

	/// Groups the exits another way.
	public void groupBy(GroupBy newBy) {
		by = newBy;
		context.session().summary().ifPresent(this::show);
	}

	public GroupBy groupedBy() {
		return by;
	}

	/// Looks into the group that is selected; does nothing where none is or it cannot be picked by a filter.
	public void drillDown() {
		if (controls != null)
			controls.table.table().selection().stream().findFirst().ifPresent(this::drillInto);
	}

	/// Selects a group by what its row is called, as a click does.
	public void select(String key) {
		if (controls != null) {
			controls.table.table().select(Set.of(key));
			selected(controls.table.table().selection());
		}
	}

	/// Shows other charts of the groups.
	public void chart(ExitChart form) {
		if (controls != null)
			controls.form.choose(form);
	}

	/// The rows that show.
	public List<ExitBreakdown.Row> rows() {
		return controls == null ? List.of() : controls.table.table().visibleRows();
	}

	private List<Column<ExitBreakdown.Row>> columns() {
		List<Column<ExitBreakdown.Row>> columns = new ArrayList<>();
		columns.add(Column.words("group", "Group", 290, ExitBreakdown.Row::key).withSwatch(this::colour));
		columns.addAll(BreakdownColumns.figures());
		return columns;
	}

	private org.eclipse.swt.graphics.RGB colour(ExitBreakdown.Row row) {
		int position = context.session().summary().map(s -> s.by(by).rows().indexOf(row)).orElse(0);
		return context.theme().rgb(colours.of(by, row, Math.max(0, position)));
	}

	private void connect(PictureCanvas canvas, SearchedTable<ExitBreakdown.Row> table) {
		canvas.onSelect(hit -> {
			if (hit.subject() instanceof Subject.Group group)
				select(group.key());
		});
		canvas.onOpen(_ -> drillDown());
		canvas.figures(table.table()::exports);
		table.table().onSelect(this::selected);
		table.table().onOpen(this::drillInto);
		table.addMenuItems(menu -> menu.add(MenuAction.of("Look &into", Icon.DRILL_DOWN, this::drillDown)));
		canvas.addOverlay((gc, drawing, _) -> {
			Set<String> keys = Set.copyOf(table.table().selection().stream().map(ExitBreakdown.Row::key).toList());
			gc.setForeground(context.theme().colour(Swatch.SELECTION));
			gc.setLineWidth(2);
			gc.setAntialias(SWT.ON);
			drawing.hits().stream()
					.filter(h -> h.subject() instanceof Subject.Group group && keys.contains(group.key()))
					.forEach(h -> Shapes.outline(gc, h.shape()));
		});
		context.theme().follow(table.control(), _ -> table.table().refill());
	}

	private void selected(List<ExitBreakdown.Row> rows) {
		if (controls != null)
			controls.canvas.control().redraw();
		if (rows.size() == 1)
			context.properties().accept(ExitProperties.of(by, rows.getFirst()));
	}

	private void drillInto(ExitBreakdown.Row row) {
		DrillDown.into(row, by, context.session().selection().filter(), trace).ifPresent(step -> {
			by = step.next();
			context.session().selection().set(step.filter());
		});
	}

	private void show(ExitSummary summary) {
		if (controls == null)
			return;
		controls.groups.select(by.ordinal());
		controls.table.table().retitle(0, by.title());
		controls.table.table().setRows(summary.by(by).rows());
		selected(controls.table.table().selection());
		draw();
	}

	private void draw() {
		Controls c = controls;
		if (c == null)
			return;
		context.session().summary().ifPresent(summary -> {
			Slices slices = Slices.of(summary.by(by), c.measure.value(), colours);
			ExitChart form = c.form.value();
			c.canvas.show((theme, _, _, _) -> form.picture(slices, theme));
		});
	}
}
