// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages.bench;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.trapline.chart.ChartView;
import org.trapline.chart.Distribution;
import org.trapline.chart.DistributionPicture;
import org.trapline.chart.DistributionPicture.Form;
import org.trapline.measure.LatencyDistribution;
import org.trapline.ui.canvas.ChartCanvas;
import org.trapline.ui.canvas.ChartTools;
import org.trapline.ui.measure.pages.PageBody;
import org.trapline.ui.measure.pages.PageContext;
import org.trapline.ui.measure.pages.PageKind;
import org.trapline.ui.measure.pages.RunPage;
import org.trapline.ui.table.SearchedTable;
import org.trapline.ui.table.TableSpec;
import org.trapline.ui.theme.ChoiceBar;

/// The page of latency distributions that benchmarks measured, as that of exits' latency: a histogram, curves, boxes or
/// violins, and a table of percentiles whose ticks say which are drawn.
public final class DistributionsPage implements RunPage {
	private static final String TITLE = "Latency";
	private static final int SHOWN_AT_FIRST = 8;

	private final PageContext context;
	private final List<LatencyDistribution> rows;
	private final List<Distribution> distributions;
	private @Nullable Controls controls;

	private record Controls(ChoiceBar<Form> form, ChartCanvas histogram, ChartCanvas other,
			SearchedTable<LatencyDistribution> table) {
	}

	DistributionsPage(PageContext context, List<LatencyDistribution> rows) {
		this.context = context;
		this.rows = rows;
		distributions = distinct(Distribution.of(rows));
	}

	/// The same under names that tell them apart: those of two files may be called the same.
	private static List<Distribution> distinct(List<Distribution> all) {
		List<Distribution> distinct = new ArrayList<>();
		for (Distribution d : all) {
			long before = distinct.stream().filter(o -> o.name().replaceFirst(" \\(\\d+\\)$", "").equals(d.name())).count();
			distinct.add(before == 0 ? d : new Distribution(d.name() + " (" + (before + 1) + ')', d.colour(), d.unit(),
					d.values(), d.counts(), d.width(), d.beyond(), d.moments(), d.modes()));
		}
		return distinct;
	}

	@Override
	public PageKind kind() {
		return PageKind.DISTRIBUTIONS;
	}

	@Override
	public void create(Composite parent) {
		PageBody body = new PageBody(parent, context.look());
		body.name("Beside the histogram");
		ChoiceBar<Form> form = body.choice(Form.CUMULATIVE_NINES, _ -> draw());
		for (Form each : Form.values())
			if (each != Form.HISTOGRAM)
				form.add(each, each.title(), hint(each));
		SashForm halves = body.halves();
		SashForm charts = body.beside(halves);
		ChartCanvas histogram = new ChartCanvas(charts, context.exportName("latency-histogram"), context.theme());
		ChartCanvas other = new ChartCanvas(charts, context.exportName("latency"), context.theme());
		ChartTools.add(body.tools(), histogram, context.look());
		SearchedTable<LatencyDistribution> table = new SearchedTable<>(halves,
				new TableSpec<>(context.exportName("distributions"),
						DistributionColumns.of(row -> context.theme().rgb(distribution(row).colour())), row -> row,
						context.table("distributions")).withChecks(new Ticks()),
				context.look());
		halves.setWeights(60, 40);
		controls = new Controls(form, histogram, other, table);
		ChartView first = ChartView.WHOLE;
		for (int i = SHOWN_AT_FIRST; i < distributions.size(); i++)
			first = first.toggled(distributions.get(i).id());
		for (ChartCanvas chart : List.of(histogram, other)) {
			chart.canvas().figures(table.table()::exports);
			chart.look(first);
		}
		histogram.onView(() -> follow(histogram, other));
		other.onView(() -> follow(other, histogram));
		context.theme().follow(body.page(), _ -> table.table().refill());
		table.table().setRows(rows);
		histogram.show((view, theme) -> DistributionPicture.of(TITLE, distributions, Form.HISTOGRAM, view, theme));
		draw();
	}

	@Override
	public void setFocus() {
		if (controls != null)
			controls.table.table().setFocus();
	}

	/// Names of the distributions that are drawn.
	public List<String> drawn() {
		Controls c = controls;
		return c == null ? List.of() : distributions.stream().filter(d -> c.histogram.view().shows(d.id()))
				.map(Distribution::name).toList();
	}

	/// The histogram and the picture beside it; none before the page was made.
	public List<ChartCanvas> charts() {
		return controls == null ? List.of() : List.of(controls.histogram, controls.other);
	}

	/// Shows another form beside the histogram.
	public void form(Form form) {
		if (controls != null)
			controls.form.choose(form);
	}

	private static String hint(Form form) {
		return switch (form) {
		case HISTOGRAM -> "Share of times by class";
		case CUMULATIVE -> "Share of times that are no longer";
		case CUMULATIVE_NINES -> "The same on an axis of nines, which spreads the longest times";
		case PERCENTILES -> "Time by percentile";
		case BOX -> "Quartiles and ends";
		case VIOLIN -> "Density, with quartiles";
		};
	}

	private Distribution distribution(LatencyDistribution row) {
		return distributions.get(rows.indexOf(row));
	}

	private void draw() {
		if (controls == null)
			return;
		Form form = controls.form.value();
		controls.other.showAnew((view, theme) -> DistributionPicture.of(TITLE, distributions, form, view, theme));
	}

	/// Has a picture hide what the other one hides.
	private void follow(ChartCanvas changed, ChartCanvas follower) {
		ChartView view = follower.view();
		follower.look(new ChartView(changed.view().hidden(), view.x(), view.y(), view.xScale(), view.yScale()));
		if (controls != null)
			controls.table.table().refill();
	}

	/// The boxes that say which distributions are drawn, as the legends do.
	private final class Ticks implements TableSpec.Checks<LatencyDistribution> {
		@Override
		public boolean checked(LatencyDistribution row) {
			return controls == null || controls.histogram.view().shows(distribution(row).id());
		}

		@Override
		public void check(LatencyDistribution row, boolean checked) {
			if (controls != null && checked != checked(row))
				controls.histogram.toggle(distribution(row).id());
		}
	}
}
