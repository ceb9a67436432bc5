// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.jfree.data.Range;
import org.trapline.measure.Point;
import org.trapline.measure.Unit;

/// The points of curves as they are drawn: finite values in one unit, no more of them than there are pixels.
final class CurvePoints {
	/// No size and no number of processes is larger.
	private static final double LARGEST = 1e30;

	private CurvePoints() {
	}

	/// The group without values that are not finite.
	static CurveGroup finite(CurveGroup group) {
		return new CurveGroup(group.name(), group.sides().stream().map(side -> side.flatMap(s -> {
			List<Point> points = new ArrayList<>();
			for (Point point : s.curve().points()) {
				List<Double> values = point.values().stream().filter(Double::isFinite).toList();
				if (!values.isEmpty() && Math.abs(point.x()) <= LARGEST)
					points.add(new Point(point.x(), values));
			}
			return points.isEmpty() ? Optional.empty()
					: Optional.of(new CurveGroup.OfSide(s.curve().withPoints(points), s.against(), s.levels()));
		})).toList());
	}

	static boolean empty(CurveGroup group) {
		return group.sides().stream().allMatch(Optional::isEmpty);
	}

	/// The points of a side, in a unit.
	static List<Point> of(CurveGroup group, int side, Unit unit) {
		return group.sides().get(side).map(s -> s.curve().points().stream().map(p -> new Point(p.x(),
				p.values().stream().map(v -> s.curve().unit().convert(v, unit)).toList())).toList()).orElse(List.of());
	}

	/// All values whose x is in a range.
	static double[] inRange(List<CurvePicture.Line> lines, Range x) {
		return lines.stream().flatMap(l -> l.points().stream()).filter(p -> x.contains(p.x()))
				.flatMapToDouble(p -> p.values().stream().mapToDouble(v -> v)).toArray();
	}

	/// The one at an x.
	///
	/// @param sorted ascending by x, each x once
	static <T> Optional<T> at(List<T> sorted, ToDoubleFunction<T> xOf, double x) {
		int low = 0;
		int high = sorted.size() - 1;
		while (low <= high) {
			int middle = (low + high) >>> 1;
			int order = Double.compare(xOf.applyAsDouble(sorted.get(middle)), x);
			if (order == 0)
				return Optional.of(sorted.get(middle));
			if (order < 0)
				low = middle + 1;
			else
				high = middle - 1;
		}
		return Optional.empty();
	}

	/// Every x that a line has a point at, ascending.
	static double[] xs(List<CurvePicture.Line> lines) {
		TreeSet<Double> xs = new TreeSet<>();
		lines.forEach(l -> l.points().forEach(p -> xs.add(p.x())));
		return xs.stream().mapToDouble(x -> x).toArray();
	}
}
