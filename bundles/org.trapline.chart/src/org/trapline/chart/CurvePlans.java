// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.analysis.compare.CurveComparison;
import org.trapline.chart.PicturePlan.Section;
import org.trapline.measure.Bandwidth;
import org.trapline.measure.ContextSwitchLatency;
import org.trapline.measure.Curve;
import org.trapline.measure.MemoryLoadLatency;

/// Which curves share a picture: those of one benchmark, by pattern where they would be too many.
final class CurvePlans {
	static final int HEIGHT = 360;
	static final int COMPARED_HEIGHT = 520;
	/// More curves than there are colours cannot be told apart.
	private static final int MOST = 8;

	private CurvePlans() {
	}

	/// Whether a curve has so many points that a line through them says something.
	static boolean drawnAsCurve(Curve curve) {
		return !(curve instanceof Bandwidth) || curve.points().stream().filter(p -> p.x() > 0).count() > 2;
	}

	/// Curves of one run, by what shares a picture; the keys are ids.
	static Map<String, List<Curve>> pictures(List<? extends Curve> curves) {
		Map<String, List<Curve>> byMethod = new LinkedHashMap<>();
		for (Curve curve : curves)
			byMethod.computeIfAbsent(section(curve).title() + ' ' + curve.method() + ' ' + curve.unit().dimension(),
					_ -> new ArrayList<>()).add(curve);
		Map<String, List<Curve>> pictures = new LinkedHashMap<>();
		byMethod.forEach((key, some) -> {
			if (some.size() <= MOST)
				pictures.put(key, some);
			else
				for (Curve curve : some)
					pictures.computeIfAbsent(key + ' ' + kind(curve), _ -> new ArrayList<>()).add(curve);
		});
		return pictures;
	}

	/// Comparisons by what shares a picture.
	///
	/// @param candidates one list a candidate
	static Map<String, List<List<CurveComparison>>> compared(List<List<CurveComparison>> candidates) {
		List<Curve> bases = candidates.stream().flatMap(List::stream).map(CurveComparison::base).distinct().toList();
		Map<String, List<List<CurveComparison>>> compared = new LinkedHashMap<>();
		pictures(bases).forEach((key, some) -> compared.put(key, candidates.stream()
				.map(all -> all.stream().filter(c -> some.contains(c.base())).toList()).toList()));
		return compared;
	}

	static Section section(Curve curve) {
		return switch (curve) {
		case ContextSwitchLatency _ -> Section.CONTEXT_SWITCH;
		case MemoryLoadLatency _ -> Section.MEMORY_LOAD;
		case Bandwidth _ -> Section.BANDWIDTH;
		};
	}

	private static String kind(Curve curve) {
		return switch (curve) {
		case ContextSwitchLatency c -> c.placement().toString();
		case MemoryLoadLatency m -> m.pattern().toString();
		case Bandwidth b -> b.operation();
		};
	}

	/// A title for curves that share a picture.
	static String title(List<? extends Curve> curves) {
		String common = CurveNames.of(curves).common();
		return section(curves.getFirst()).title() + (common.isEmpty() ? "" : ": " + common);
	}
}
