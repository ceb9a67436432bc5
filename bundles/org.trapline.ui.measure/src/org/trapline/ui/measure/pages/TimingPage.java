// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.List;
import java.util.Set;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.ExitTimingAnalysis;
import org.trapline.chart.MomentsPicture;
import org.trapline.chart.Slices;
import org.trapline.chart.Subject;
import org.trapline.ui.canvas.PictureCanvas;
import org.trapline.ui.table.SearchedTable;
import org.trapline.ui.table.TableSpec;
import org.trapline.ui.theme.ChoiceBar;

/// The page of exits of a run that has exit-timing tables only: parts of the whole, moments as ranges, and the table.
public final class TimingPage implements RunPage {
	private final PageContext context;
	private final List<ExitTimingAnalysis> timings;
	private int current;
	private @Nullable Controls controls;

	private record Controls(ChoiceBar<ExitChart> form, ChoiceBar<Slices.Measure> measure, PictureCanvas parts,
			PictureCanvas moments, SearchedTable<ExitTimingAnalysis.Row> table) {
	}

	TimingPage(PageContext context) {
		this.context = context;
		timings = context.session().analysis().facts().timings();
	}

	@Override
	public PageKind kind() {
		return PageKind.EXITS;
	}

	@Override
	public void create(Composite parent) {
		PageBody body = new PageBody(parent, context.look());
		if (timings.size() > 1)
			tables(body);
		ChoiceBar<ExitChart> form = body.choice(ExitChart.BARS, _ -> draw());
		ExitChart.addTo(form);
		ChoiceBar<Slices.Measure> measure = body.choice(Slices.Measure.TIME, _ -> draw());
		ExitChart.addMeasuresTo(measure);
		SashForm halves = body.halves();
		SashForm charts = body.beside(halves);
		PictureCanvas parts = context.canvas(charts, "exits");
		PictureCanvas moments = context.canvas(charts, "moments");
		SearchedTable<ExitTimingAnalysis.Row> table = new SearchedTable<>(halves,
				new TableSpec<>(context.exportName("exit-timing"), TimingColumns.of(timings.getFirst().unit(), context.theme()),
						row -> row.row().type(), context.table("timing")),
				context.look());
		halves.setWeights(42, 58);
		controls = new Controls(form, measure, parts, moments, table);
		for (PictureCanvas canvas : List.of(parts, moments)) {
			canvas.figures(table.table()::exports);
			canvas.onSelect(hit -> {
				if (hit.subject() instanceof Subject.TimingRow row)
					table.table().select(Set.of(row.type()));
			});
		}
		context.theme().follow(body.page(), _ -> table.table().refill());
		show(0);
	}

	@Override
	public void setFocus() {
		if (controls != null)
			controls.table.table().setFocus();
	}

	private void tables(PageBody body) {
		body.name("Table");
		Combo choice = body.list(this::show);
		timings.forEach(timing -> choice.add(timing.label()));
		choice.select(0);
	}

	private void show(int table) {
		current = table;
		if (controls != null)
			controls.table.table().setRows(timings.get(table).rows());
		draw();
	}

	private void draw() {
		Controls c = controls;
		if (c == null)
			return;
		ExitTimingAnalysis timing = timings.get(current);
		Slices slices = Slices.of(timing, c.measure.value());
		ExitChart form = c.form.value();
		c.parts.show((theme, _, _, _) -> form.picture(slices, theme));
		c.moments.show((theme, _, _, _) -> MomentsPicture.of(timing, theme));
	}
}
