// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.Comparison;
import org.trapline.chart.ComparisonPictures;
import org.trapline.chart.PicturePlan;
import org.trapline.ui.canvas.ChartCanvas;
import org.trapline.ui.canvas.ChartTools;
import org.trapline.ui.measure.pages.PageBody;
import org.trapline.ui.measure.pages.WhenShown;
import org.trapline.ui.theme.ChoiceBar;

/// A page of pictures of one kind, one at a time, over the table of what differs in it.
final class DifferencesPage implements ComparisonPage {
	/// Several candidates are drawn together where a picture can show them.
	private enum Shown {
		ONE, ALL
	}

	private final ComparisonContext context;
	private final ComparisonPageKind kind;
	private @Nullable Controls controls;
	private List<PicturePlan> plans = List.of();
	private String chosen = "";
	private Shown shown = Shown.ONE;

	private record Controls(PageBody body, Combo list, ChartCanvas chart, DeltaTable table) {
	}

	DifferencesPage(ComparisonContext context, ComparisonPageKind kind) {
		this.context = context;
		this.kind = kind;
	}

	/// The pictures of a kind of page.
	static List<PicturePlan> plans(Comparison comparison, Optional<Against> against, ComparisonPageKind kind) {
		List<PicturePlan> all = against.map(a -> ComparisonPictures.of(comparison, a))
				.orElseGet(() -> ComparisonPictures.of(comparison));
		return all.stream().filter(plan -> ComparisonPageKind.of(plan.section()) == kind).toList();
	}

	@Override
	public ComparisonPageKind kind() {
		return kind;
	}

	@Override
	public void create(Composite parent) {
		PageBody body = new PageBody(parent, context.look());
		body.name("Picture:");
		Combo list = body.list(index -> choose(plans.get(index)));
		if (context.session().comparison().filter(c -> c.against().size() > 1).isPresent()) {
			ChoiceBar<Shown> sides = body.choice(Shown.ONE, this::show);
			sides.add(Shown.ONE, "One candidate", "The candidate chosen above against the base");
			sides.add(Shown.ALL, "All candidates", "All candidates against the base, as far as a picture can show them");
		}
		SashForm halves = body.halves();
		ChartCanvas chart = new ChartCanvas(halves, context.exportName(name()), context.theme());
		ChartTools.add(body.tools(), chart, context.look());
		DeltaTable table = new DeltaTable(halves, context, name());
		halves.setWeights(56, 44);
		controls = new Controls(body, list, chart, table);
		WhenShown whenShown = new WhenShown(parent);
		Runnable end = context.session().onChange(() -> whenShown.run(this::show));
		body.page().addDisposeListener(_ -> end.run());
		show();
	}

	@Override
	public void setFocus() {
		if (controls != null)
			controls.table.table().table().setFocus();
	}

	/// The chart of the page; null before it was made.
	@Nullable ChartCanvas chart() {
		return controls == null ? null : controls.chart;
	}

	/// The table of the page; null before it was made.
	@Nullable DeltaTable table() {
		return controls == null ? null : controls.table;
	}

	/// Titles of the pictures there are.
	List<String> pictures() {
		return plans.stream().map(PicturePlan::title).toList();
	}

	/// Shows a picture.
	///
	/// @param title among {@link #pictures()}
	void choose(String title) {
		plans.stream().filter(plan -> plan.title().equals(title)).findFirst().ifPresent(this::choose);
	}

	/// Shows all candidates, or the one chosen above the pages.
	private void show(Shown wanted) {
		shown = wanted;
		show();
	}

	/// Shows all candidates, as far as a picture can.
	void showAll() {
		show(Shown.ALL);
	}

	private String name() {
		return kind.title().toLowerCase(java.util.Locale.ROOT).replace(' ', '-');
	}

	private void show() {
		Controls c = controls;
		Optional<Comparison> comparison = context.session().comparison();
		Optional<Against> against = context.session().against();
		if (c == null || comparison.isEmpty() || against.isEmpty() || context.session().busy())
			return;
		plans = plans(comparison.get(), shown == Shown.ALL ? Optional.empty() : against, kind);
		c.list.setItems(plans.stream().map(PicturePlan::title).toArray(String[]::new));
		c.table.show(comparison.get(), against.get(), kind.areas());
		plans.stream().filter(p -> p.id().equals(chosen)).findFirst()
				.or(() -> plans.stream().filter(PicturePlan::principal).findFirst()).or(() -> plans.stream().findFirst())
				.ifPresent(this::choose);
		c.body.page().layout(true, true);
	}

	private void choose(PicturePlan plan) {
		Controls c = controls;
		if (c == null)
			return;
		c.list.select(plans.indexOf(plan));
		if (plan.id().equals(chosen))
			c.chart.show(plan::picture);
		else
			c.chart.showAnew(plan::picture);
		chosen = plan.id();
	}
}
