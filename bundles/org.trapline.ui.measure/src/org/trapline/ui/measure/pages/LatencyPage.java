// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.ExitSummary;
import org.trapline.chart.LatencyCurve;
import org.trapline.chart.LatencyCurvePicture;
import org.trapline.chart.LatencyHistogramPicture;
import org.trapline.ui.canvas.PictureCanvas;
import org.trapline.ui.table.SearchedTable;
import org.trapline.ui.table.TableSpec;
import org.trapline.ui.theme.ChoiceBar;

/// The page of how handling times are distributed: a histogram and curves, and a table of percentiles whose ticks say
/// which reasons or vCPUs they show.
public final class LatencyPage implements RunPage {
	private static final String TITLE = "Handling time";
	private static final int TICKED_AT_FIRST = 4;

	private final PageContext context;
	private final Set<String> ticked = new HashSet<>(Set.of(CurveTable.ALL));
	private boolean chosenByUser;
	private @Nullable Controls controls;

	/// What the curves tell apart.
	public enum Overlay {
		REASONS, VCPUS
	}

	private record Controls(ChoiceBar<Overlay> overlay, ChoiceBar<LatencyHistogramPicture.Counts> counts,
			ChoiceBar<LatencyCurvePicture.Form> form, PictureCanvas histogram, PictureCanvas curve,
			SearchedTable<LatencyCurve> table) {
	}

	LatencyPage(PageContext context) {
		this.context = context;
	}

	@Override
	public PageKind kind() {
		return PageKind.LATENCY;
	}

	@Override
	public void create(Composite parent) {
		PageBody body = new PageBody(parent, context.look());
		body.name("Compare");
		ChoiceBar<Overlay> overlay = body.choice(Overlay.REASONS, _ -> compare());
		overlay.add(Overlay.REASONS, "Reasons", "A curve for each exit reason that is ticked");
		overlay.add(Overlay.VCPUS, "vCPUs", "A curve for each vCPU that is ticked");
		body.name("Counts");
		ChoiceBar<LatencyHistogramPicture.Counts> counts = body.choice(LatencyHistogramPicture.Counts.LINEAR,
				_ -> draw());
		counts.add(LatencyHistogramPicture.Counts.LINEAR, "Linear", "Counts of the histogram on a linear axis");
		counts.add(LatencyHistogramPicture.Counts.LOGARITHMIC, "Log",
				"Counts of the histogram on a logarithmic axis: rare times show");
		ChoiceBar<LatencyCurvePicture.Form> form = body.choice(LatencyCurvePicture.Form.CUMULATIVE_NINES,
				_ -> draw());
		form.add(LatencyCurvePicture.Form.CUMULATIVE, "CDF", "Share of exits that took no longer than a time");
		form.add(LatencyCurvePicture.Form.CUMULATIVE_NINES, "CDF, nines",
				"The same on an axis of nines, which spreads the slowest exits");
		form.add(LatencyCurvePicture.Form.PERCENTILES, "Percentiles", "Time by percentile");
		SashForm halves = body.halves();
		SashForm charts = body.beside(halves);
		PictureCanvas histogram = context.canvas(charts, "latency-histogram");
		PictureCanvas curve = context.canvas(charts, "latency-curve");
		SearchedTable<LatencyCurve> table = new SearchedTable<>(halves, new TableSpec<>(context.exportName("percentiles"),
				CurveTable.columns(context.theme()), LatencyCurve::key, context.table("percentiles"))
				.withChecks(new Ticks()), context.look());
		halves.setWeights(58, 42);
		controls = new Controls(overlay, counts, form, histogram, curve, table);
		for (PictureCanvas canvas : List.of(histogram, curve))
			canvas.figures(() -> List.of(FigureFiles.distribution(shownCurves())));
		context.theme().follow(body.page(), _ -> table.table().refill());
		context.onSummary(parent, this::show);
	}

	@Override
	public void setFocus() {
		if (controls != null)
			controls.table.table().setFocus();
	}

	/// Compares other things.
	public void overlay(Overlay overlay) {
		if (controls != null)
			controls.overlay.choose(overlay);
	}

	/// The curves that the pictures show now.
	public List<LatencyCurve> shownCurves() {
		return controls == null ? List.of()
				: controls.table.table().visibleRows().stream().filter(c -> ticked.contains(c.key())).toList();
	}

	private void compare() {
		chosenByUser = false;
		context.session().summary().ifPresent(this::show);
	}

	private void show(ExitSummary summary) {
		Controls c = controls;
		if (c == null)
			return;
		List<LatencyCurve> parts = switch (c.overlay.value()) {
		case REASONS -> LatencyCurve.ofReasons(summary.histograms());
		case VCPUS -> LatencyCurve.ofSeries(summary.vcpuHistograms());
		};
		if (!chosenByUser) {
			ticked.clear();
			parts.stream().limit(TICKED_AT_FIRST).map(LatencyCurve::key).forEach(ticked::add);
		}
		List<LatencyCurve> rows = new ArrayList<>();
		if (!parts.isEmpty())
			rows.add(CurveTable.all(parts));
		rows.addAll(parts);
		c.table.table().setRows(rows);
		draw();
	}

	private void draw() {
		Controls c = controls;
		if (c == null)
			return;
		List<LatencyCurve> curves = shownCurves();
		LatencyHistogramPicture.Counts counts = c.counts.value();
		LatencyCurvePicture.Form form = c.form.value();
		c.histogram.show((theme, _, _, _) -> LatencyHistogramPicture.of(TITLE, curves, counts, theme));
		c.curve.show((theme, _, _, _) -> LatencyCurvePicture.of(TITLE, curves, form, theme));
	}

	/// The boxes of the percentile table.
	private final class Ticks implements TableSpec.Checks<LatencyCurve> {
		@Override
		public boolean checked(LatencyCurve curve) {
			return ticked.contains(curve.key());
		}

		@Override
		public void check(LatencyCurve curve, boolean checked) {
			chosenByUser = true;
			if (checked)
				ticked.add(curve.key());
			else
				ticked.remove(curve.key());
			draw();
		}
	}
}
