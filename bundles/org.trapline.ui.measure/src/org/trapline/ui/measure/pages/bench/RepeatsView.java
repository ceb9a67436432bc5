// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages.bench;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.swt.widgets.Combo;
import org.trapline.analysis.statistics.Sample;
import org.trapline.chart.CurveGroup;
import org.trapline.chart.Distribution;
import org.trapline.chart.DistributionPicture;
import org.trapline.chart.Swatch;
import org.trapline.measure.Curve;
import org.trapline.measure.Point;
import org.trapline.ui.canvas.ChartSource;
import org.trapline.ui.measure.pages.PageBody;
import org.trapline.ui.theme.ChoiceBar;

/// How the values of repeated measurements are distributed, in the place of the curves: at one size or number of
/// processes, a distribution for each curve.
final class RepeatsView {
	/// Fewer values have no distribution.
	private static final int LEAST_VALUES = 3;

	private final ChoiceBar<Form> form;
	private final Combo where;
	private final double[] xs;

	/// What is drawn.
	private enum Form {
		CURVES, HISTOGRAM, CUMULATIVE, BOX, VIOLIN
	}

	private RepeatsView(PageBody body, double[] xs, Curve.Axis axis, Runnable changed) {
		this.xs = xs;
		body.name("Draw");
		form = body.choice(Form.CURVES, _ -> choose(changed));
		form.add(Form.CURVES, "Curves", "The middle of the repeats at each point");
		form.add(Form.HISTOGRAM, "Histogram", "How the repeats at one point are distributed");
		form.add(Form.CUMULATIVE, "CDF", "Share of the repeats at one point that are no larger");
		form.add(Form.BOX, "Box", "Quartiles and ends of the repeats at one point");
		form.add(Form.VIOLIN, "Violin", "Density of the repeats at one point");
		where = body.list(_ -> changed.run());
		for (double x : xs)
			where.add(CurveColumns.words(axis, x));
		where.select(0);
		where.setEnabled(false);
		where.setToolTipText("The point whose repeats are drawn");
	}

	/// The choice between curves and distributions.
	///
	/// @param changed told when the user chooses
	/// @return null where no point was measured often enough
	static @org.jspecify.annotations.Nullable RepeatsView of(PageBody body, List<? extends Curve> curves,
			Runnable changed) {
		double[] xs = curves.stream().flatMap(c -> c.points().stream()).filter(RepeatsView::enough).mapToDouble(Point::x)
				.distinct().sorted().toArray();
		return xs.length == 0 ? null : new RepeatsView(body, xs, curves.getFirst().axis(), changed);
	}

	/// Whether distributions are to be drawn.
	boolean chosen() {
		return form.value() != Form.CURVES;
	}

	/// The picture of the distributions.
	///
	/// @param groups one for each curve, in the same order
	/// @param shown whether a curve is drawn
	ChartSource source(String title, List<? extends Curve> curves, List<CurveGroup> groups,
			java.util.function.Predicate<CurveGroup> shown) {
		double x = xs[where.getSelectionIndex()];
		List<Distribution> drawn = new ArrayList<>();
		for (int i = 0; i < curves.size(); i++) {
			Curve curve = curves.get(i);
			CurveGroup group = groups.get(i);
			Swatch colour = Swatch.series(i);
			if (shown.test(group))
				curve.points().stream().filter(p -> p.x() == x && enough(p)).findFirst()
						.ifPresent(p -> drawn.add(Distribution.of(
								group.name().isEmpty() ? curve.name() : group.name(), colour, curve.unit(),
								Sample.of(p.values().stream().mapToDouble(Double::doubleValue).toArray()), List.of())));
		}
		DistributionPicture.Form as = switch (form.value()) {
		case CURVES, HISTOGRAM -> DistributionPicture.Form.HISTOGRAM;
		case CUMULATIVE -> DistributionPicture.Form.CUMULATIVE;
		case BOX -> DistributionPicture.Form.BOX;
		case VIOLIN -> DistributionPicture.Form.VIOLIN;
		};
		return (view, theme) -> DistributionPicture.of(title, drawn, as, view, theme);
	}

	private void choose(Runnable changed) {
		where.setEnabled(chosen());
		changed.run();
	}

	private static boolean enough(Point point) {
		return point.values().size() >= LEAST_VALUES;
	}
}
