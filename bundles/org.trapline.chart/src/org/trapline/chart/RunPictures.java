// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trapline.measure.Curve;
import org.trapline.measure.Run;

/// The pictures of what benchmarks measured in one run: curves, bars of bandwidth and scores, distributions.
///
/// Pictures of exits and counters, which are filtered and turned over by pages of their own, are not among them.
public final class RunPictures {
	private RunPictures() {
	}

	/// All that there is something to draw for, by section.
	public static List<PicturePlan> of(Run run) {
		List<PicturePlan> plans = new ArrayList<>();
		CurvePicture.Marks marks = new CurvePicture.Marks(CacheSize.of(run.conditions()), 0);
		CurvePlans.pictures(run.all(Curve.class).stream().filter(CurvePlans::drawnAsCurve).toList())
				.forEach((id, curves) -> plans.add(new PicturePlan(id, CurvePlans.section(curves.getFirst()),
						CurvePlans.title(curves), CurvePlans.HEIGHT, (view, theme) -> CurvePicture.of(
								CurvePlans.title(curves), CurveGroup.of(curves), Sides.ONE, marks, view, theme))));
		plans.sort(Comparator.comparing(PicturePlan::section));
		return plans;
	}
}
