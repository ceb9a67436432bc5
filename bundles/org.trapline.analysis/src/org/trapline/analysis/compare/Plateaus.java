// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trapline.measure.Cache;
import org.trapline.measure.MemoryLoadLatency;
import org.trapline.measure.Point;

/// The plateaus of a single curve of memory load latency, found and named as those of a comparison are.
public final class Plateaus {
	private Plateaus() {
	}

	/// A stretch of nearly equal values.
	///
	/// @param name L1, L2, L3, memory where that can be told, else {@code plateau 1} and so on
	/// @param fromX first size, in bytes
	/// @param toX last size, in bytes
	/// @param level median of the values, in the curve's unit
	public record Plateau(String name, double fromX, double toX, double level) {
	}

	/// Those of a curve, ascending; none where it has none, or too many points to look at.
	///
	/// @param caches of the machine, where they are known
	public static List<Plateau> of(MemoryLoadLatency curve, List<Cache> caches) {
		List<Point> usable = curve.points().stream().filter(p -> p.x() > 0 && p.median() > 0
				&& Double.isFinite(p.x()) && Double.isFinite(p.median())).toList();
		double[] x = usable.stream().mapToDouble(Point::x).toArray();
		double[] y = usable.stream().mapToDouble(Point::median).toArray();
		List<PlateauNames.Stretch> stretches = new ArrayList<>();
		for (Segmentation.Plateau found : Segmentation.plateaus(x, y))
			stretches.add(new PlateauNames.Stretch(x[found.from()], x[found.to()], median(y, found.from(), found.to())));
		List<String> names = PlateauNames.of(stretches, caches);
		List<Plateau> plateaus = new ArrayList<>();
		for (PlateauNames.Stretch stretch : stretches)
			plateaus.add(new Plateau(names.get(plateaus.size()), stretch.from(), stretch.to(), stretch.level()));
		return plateaus;
	}

	private static double median(double[] values, int from, int to) {
		double[] sorted = Arrays.stream(values, from, to + 1).sorted().toArray();
		return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
	}
}
