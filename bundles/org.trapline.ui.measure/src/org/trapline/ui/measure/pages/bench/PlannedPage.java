// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages.bench;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.PicturePlan;
import org.trapline.chart.RunPictures;
import org.trapline.ui.canvas.ChartCanvas;
import org.trapline.ui.canvas.ChartTools;
import org.trapline.ui.measure.pages.PageBody;
import org.trapline.ui.measure.pages.PageContext;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.measure.pages.RunPage;
import org.trapline.ui.table.SearchedTable;
import org.trapline.ui.table.TableSpec;
import org.trapline.ui.theme.ChoiceBar;

/// A page of what benchmarks measured: the pictures that are planned for it, one at a time, over a table.
///
/// @param <R> what a row of the table is
public final class PlannedPage<R> implements RunPage {
	/// More pictures than this are chosen from a list.
	private static final int MOST_SEGMENTS = 4;

	private final PageContext context;
	private final PageKind kind;
	private final List<PicturePlan> plans;
	private final List<R> rows;
	private final TableSpec<R> spec;
	private @Nullable SearchedTable<R> table;
	private @Nullable ChartCanvas chart;

	/// @param section whose pictures are shown
	/// @param spec of the table
	PlannedPage(PageContext context, PageKind kind, PicturePlan.Section section, List<R> rows, TableSpec<R> spec) {
		this.context = context;
		this.kind = kind;
		this.rows = rows;
		this.spec = spec;
		plans = RunPictures.of(context.session().run()).stream().filter(p -> p.section() == section).toList();
	}

	@Override
	public PageKind kind() {
		return kind;
	}

	@Override
	public void create(Composite parent) {
		PageBody body = new PageBody(parent, context.look());
		SearchedTable<R> made = plans.isEmpty() ? new SearchedTable<>(body.page(), spec, context.look())
				: withPictures(body);
		if (plans.isEmpty())
			body.fill(made.control());
		made.table().setRows(rows);
		context.theme().follow(body.page(), _ -> made.table().refill());
		Runnable end = context.session().notes().onChange(made.table()::refill);
		body.page().addDisposeListener(_ -> end.run());
		table = made;
	}

	@Override
	public void setFocus() {
		if (table != null)
			table.table().setFocus();
	}

	/// The chart of the page; null where it has none, or was not made yet.
	public @Nullable ChartCanvas chart() {
		return chart;
	}

	/// The rows of the table.
	public List<R> rows() {
		return table == null ? List.of() : table.table().visibleRows();
	}

	private SearchedTable<R> withPictures(PageBody body) {
		if (plans.size() > 1)
			choice(body);
		SashForm halves = body.halves();
		ChartCanvas drawn = new ChartCanvas(halves, spec.name(), context.theme());
		chart = drawn;
		ChartTools.add(body.tools(), drawn, context.look());
		SearchedTable<R> below = new SearchedTable<>(halves, spec, context.look());
		halves.setWeights(58, 42);
		drawn.canvas().figures(below.table()::exports);
		show(plans.getFirst());
		return below;
	}

	private void choice(PageBody body) {
		body.name("Picture");
		List<String> names = PlanNames.of(plans);
		if (plans.size() <= MOST_SEGMENTS) {
			ChoiceBar<PicturePlan> bar = body.choice(plans.getFirst(), this::show);
			for (int i = 0; i < plans.size(); i++)
				bar.add(plans.get(i), names.get(i), plans.get(i).title());
			return;
		}
		List<PicturePlan> listed = new ArrayList<>(plans);
		Combo list = body.list(index -> show(listed.get(index)));
		names.forEach(list::add);
		list.select(0);
	}

	private void show(PicturePlan plan) {
		if (chart != null)
			chart.showAnew(plan.maker()::picture);
	}
}
