// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.CurveComparison;
import org.trapline.chart.PicturePlan.Section;
import org.trapline.measure.Curve;

/// The pictures of a comparison: of the base with one candidate, or with all of them.
public final class ComparisonPictures {
	private ComparisonPictures() {
	}

	/// All that there is something to draw for, by section.
	public static List<PicturePlan> of(Comparison comparison, Against against) {
		return of(comparison, List.of(against), Sides.of(comparison, against));
	}

	/// The same with every candidate; what shows two sides only is there once for each.
	public static List<PicturePlan> of(Comparison comparison) {
		return of(comparison, comparison.against(), Sides.of(comparison));
	}

	private static List<PicturePlan> of(Comparison comparison, List<Against> against, Sides sides) {
		List<PicturePlan> plans = new ArrayList<>();
		CurvePicture.Marks marks = new CurvePicture.Marks(
				CacheSize.of(comparison.base().repeats().getFirst().run().conditions()),
				comparison.settings().threshold());
		List<List<CurveComparison>> curves = against.stream()
				.map(a -> a.curves().stream().filter(c -> CurvePlans.drawnAsCurve(c.base())).toList()).toList();
		CurvePlans.compared(curves).forEach((id, compared) -> {
			List<Curve> bases = compared.stream().flatMap(List::stream).map(CurveComparison::base).distinct().toList();
			String title = CurvePlans.title(bases);
			plans.add(new PicturePlan(id, CurvePlans.section(bases.getFirst()), title, CurvePlans.COMPARED_HEIGHT,
					(view, theme) -> CurvePicture.of(title, CurveGroup.ofCompared(compared), sides, marks, view, theme)));
		});
		List<BarGroup> bandwidths = BarGroup.ofBandwidthsCompared(against.stream()
				.map(a -> a.curves().stream().filter(c -> !CurvePlans.drawnAsCurve(c.base())).toList()).toList());
		List<BarGroup> scores = BarGroup.ofScoresCompared(against.stream().map(Against::scores).toList());
		double threshold = comparison.settings().threshold();
		if (!bandwidths.isEmpty())
			plans.add(bars(Section.BANDWIDTH, bandwidths, sides, threshold));
		if (!scores.isEmpty())
			plans.add(bars(Section.SCORES, scores, sides, threshold));
		plans.sort(Comparator.comparing(PicturePlan::section));
		return plans;
	}

	private static PicturePlan bars(Section section, List<BarGroup> groups, Sides sides, double threshold) {
		return new PicturePlan("bars " + section.title(), section, section.title(),
				BarsPicture.heightFor(groups.size(), sides.count()), (view, theme) -> BarsPicture.of(section.title(), groups,
						sides, BarsPicture.Values.AUTOMATIC, threshold, view, theme));
	}
}
