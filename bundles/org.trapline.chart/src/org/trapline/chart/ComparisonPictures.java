// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trapline.analysis.compare.Against;
import org.trapline.analysis.compare.Comparison;
import org.trapline.analysis.compare.CurveComparison;
import org.trapline.analysis.compare.Delta;
import org.trapline.analysis.compare.ExitComparison;
import org.trapline.analysis.compare.Oversubscription;
import org.trapline.chart.PicturePlan.Section;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.Curve;

/// The pictures of a comparison: of the base with one candidate, or with all of them.
public final class ComparisonPictures {
	/// Quantities in the summary's picture.
	private static final int MOST_DELTAS = 20;

	/// Distributions that are principal: those compared first, which are of what matters most.
	private static final int MOST_DISTRIBUTIONS = 4;

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
				comparison.base().repeats().getFirst().run().conditions().caches(),
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
				.map(a -> a.curves().stream().filter(c -> !CurvePlans.drawnAsCurve(c.base())).toList()).toList(),
				against.stream().map(Against::deltas).toList());
		List<BarGroup> scores = BarGroup.ofScoresCompared(against.stream().map(Against::scores).toList());
		double threshold = comparison.settings().threshold();
		if (!bandwidths.isEmpty())
			plans.add(bars(Section.BANDWIDTH, bandwidths, sides, threshold));
		if (!scores.isEmpty())
			plans.add(bars(Section.SCORES, scores, sides, threshold));
		for (Against each : against)
			pairs(each, Sides.of(comparison, each), threshold, against.size() > 1 ? ", " + each.candidate().label() : "",
					plans);
		for (Oversubscription over : comparison.oversubscription())
			plans.add(new PicturePlan("oversubscription " + over.benchmark(), Section.SCORES,
					over.benchmark() + ", oversubscription", 360,
					(view, theme) -> OversubscriptionPicture.of(over, view, theme)));
		plans.sort(Comparator.comparing(PicturePlan::section));
		return plans;
	}

	private static PicturePlan bars(Section section, List<BarGroup> groups, Sides sides, double threshold) {
		return new PicturePlan("bars " + section.title(), section, section.title(),
				BarsPicture.heightFor(groups.size(), sides.count()), (view, theme) -> BarsPicture.of(section.title(), groups,
						sides, BarsPicture.Values.AUTOMATIC, threshold, view, theme));
	}

	/// What shows two sides only.
	///
	/// @param suffix of titles and ids, where there are several candidates
	private static void pairs(Against against, Sides sides, double threshold, String suffix, List<PicturePlan> plans) {
		List<Delta> deltas = against.deltas().stream().limit(MOST_DELTAS).toList();
		String summary = "What differs most" + suffix;
		if (!deltas.isEmpty())
			plans.add(new PicturePlan("deltas" + suffix, Section.SUMMARY, summary, ForestPicture.heightFor(deltas.size()),
					(view, theme) -> ForestPicture.of(summary, deltas, sides, threshold, view, theme)));
		against.exits().ifPresent(exits -> exits(exits, sides, threshold, suffix, plans));
		for (CurveComparison each : against.curves())
			if (each.base() instanceof ContextSwitchLatency)
				DistributionPlans.ofRepeats(each.base().name(), Distribution.ofRepeats(each, sides), 2, suffix, plans);
		for (int i = 0; i < against.distributions().size(); i++)
			DistributionPlans.of(against.distributions().get(i), sides, suffix, i < MOST_DISTRIBUTIONS, plans);
	}

	private static void exits(ExitComparison exits, Sides sides, double threshold, String suffix,
			List<PicturePlan> plans) {
		exits.waterfall().ifPresent(waterfall -> {
			String title = "What explains the change of overhead" + suffix;
			plans.add(new PicturePlan("waterfall" + suffix, Section.EXITS, title,
					WaterfallPicture.heightFor(waterfall.steps().size()),
					(view, theme) -> WaterfallPicture.of(title, waterfall, sides, view, theme)));
		});
		for (BarGroup.ExitFigure figure : BarGroup.ExitFigure.values()) {
			List<BarGroup> groups = BarGroup.ofExits(exits, figure);
			String title = figure.title() + suffix;
			if (!groups.isEmpty())
				plans.add(new PicturePlan("exits " + figure + suffix, Section.EXITS, title,
						BarsPicture.heightFor(groups.size(), 2), figure != BarGroup.ExitFigure.SHARE,
						(view, theme) -> BarsPicture.of(title, groups, sides, BarsPicture.Values.AUTOMATIC, threshold, view,
								theme)));
		}
		exits.series().ifPresent(series -> {
			String title = "Exits a second over time" + suffix;
			plans.add(new PicturePlan("exits over time" + suffix, Section.EXITS, title, 260,
					(view, theme) -> ExitRatePicture.of(title, series, sides, view, theme)));
		});
	}
}
