// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.chart.PicturePlan.Section;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.Curve;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.measure.Unit;

/// The pictures of what benchmarks measured in one run: curves, bars of bandwidth and scores, distributions.
///
/// Pictures of exits and counters, which are filtered and turned over by pages of their own, are not among them.
public final class RunPictures {
	private RunPictures() {
	}

	/// All that there is something to draw for, by section.
	public static List<PicturePlan> of(Run run) {
		List<PicturePlan> plans = new ArrayList<>();
		CurvePicture.Marks marks = new CurvePicture.Marks(run.conditions().caches(), 0);
		CurvePlans.pictures(run.all(Curve.class).stream().filter(CurvePlans::drawnAsCurve).toList())
				.forEach((id, curves) -> {
					List<CurveGroup> groups = CurveGroup.of(curves, marks.caches());
					String title = CurvePlans.title(curves);
					plans.add(new PicturePlan(id, CurvePlans.section(curves.getFirst()), title, CurvePlans.HEIGHT,
							(view, theme) -> CurvePicture.of(title, groups, Sides.ONE, marks, view, theme)));
				});
		List<Curve> bars = run.all(Curve.class).stream().filter(c -> !CurvePlans.drawnAsCurve(c)).toList();
		byUnit(BarGroup.ofBandwidths(bars)).forEach(some -> plans.add(bars(Section.BANDWIDTH, some)));
		byUnit(BarGroup.ofScores(run.all(Score.class))).forEach(some -> plans.add(bars(Section.SCORES, some)));
		for (ContextSwitchLatency each : run.all(ContextSwitchLatency.class))
			DistributionPlans.ofRepeats(each.name(), Distribution.ofRepeats(each), 1, "", plans);
		DistributionPlans.of(run.all(LatencyDistribution.class), plans);
		plans.sort(Comparator.comparing(PicturePlan::section));
		return plans;
	}

	/// Groups that can stand on one axis.
	private static Collection<List<BarGroup>> byUnit(List<BarGroup> groups) {
		Map<List<Object>, List<BarGroup>> byUnit = new LinkedHashMap<>();
		for (BarGroup group : groups)
			byUnit.computeIfAbsent(List.of(group.unit().dimension(), group.better(), group.unit().dimension()
					== Unit.Dimension.TIME ? "" : group.unit().symbol()), _ -> new ArrayList<>()).add(group);
		return byUnit.values();
	}

	private static PicturePlan bars(Section section, List<BarGroup> groups) {
		String unit = groups.getFirst().unit().symbol();
		String title = groups.size() == 1 ? section.title() + ": " + groups.getFirst().name()
				: section.title() + (unit.isEmpty() ? "" : " in " + unit);
		return new PicturePlan("bars " + section.title() + ' ' + unit, section, title,
				BarsPicture.heightFor(groups.size(), 1), (view, theme) -> BarsPicture.of(title, groups, Sides.ONE,
						BarsPicture.Values.AUTOMATIC, 0, view, theme));
	}
}
