// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import org.trapline.analysis.compare.CurveComparison.At;
import org.trapline.measure.Curve;
import org.trapline.measure.Point;

/// The same curve on two sides, with both sides' values at each x.
///
/// Where one side has no point it is interpolated linearly between its neighbours, over the logarithm of a size and
/// over a number of processes as it is; outside the range that both were measured in nothing is told.
///
/// @param base with usable values only
/// @param candidate with usable values only, in the base's unit
/// @param points ascending
/// @param notes what was left out, in sentences
record CurvePair(Curve base, Curve candidate, List<At> points, List<String> notes) {

	CurvePair {
		points = List.copyOf(points);
		notes = List.copyOf(notes);
	}

	/// @param base one of the base's curves
	/// @param candidate the curve of the same identity
	static CurvePair of(Side baseSide, Curve base, Side candidateSide, Curve candidate) {
		List<String> notes = new ArrayList<>();
		Curve one = usable(baseSide, base, base, notes);
		Curve other = usable(candidateSide, candidate, base, notes);
		List<At> points = new ArrayList<>();
		TreeSet<Double> xs = new TreeSet<>();
		one.points().forEach(p -> xs.add(p.x()));
		other.points().forEach(p -> xs.add(p.x()));
		for (double x : xs) {
			double a = at(one, x);
			double b = at(other, x);
			if (!Double.isNaN(a) && !Double.isNaN(b))
				points.add(new At(x, a, b, !measured(one, x) || !measured(other, x)));
		}
		if (points.isEmpty() || points.size() < xs.size()) {
			long outside = (long) xs.size() - points.size();
			if (!points.isEmpty())
				notes.add("Only one side has values at " + outside + (outside == 1 ? " point" : " points")
						+ " outside the range that both were measured in.");
		}
		return new CurvePair(one, other, points, notes);
	}

	private static boolean measured(Curve curve, double x) {
		return curve.points().stream().anyMatch(p -> p.x() == x);
	}

	/// The value at an x: the median measured, or interpolated; NaN outside the range measured.
	private static double at(Curve curve, double x) {
		Point before = null;
		for (Point point : curve.points()) {
			if (point.x() == x)
				return point.median();
			if (point.x() > x) {
				if (before == null || before.x() <= 0 && curve.axis() == Curve.Axis.BYTES)
					return Double.NaN;
				double share = (position(curve, x) - position(curve, before.x()))
						/ (position(curve, point.x()) - position(curve, before.x()));
				return before.median() + share * (point.median() - before.median());
			}
			before = point;
		}
		return Double.NaN;
	}

	private static double position(Curve curve, double x) {
		return curve.axis() == Curve.Axis.BYTES ? Math.log(x) : x;
	}

	/// The curve in the unit of another, without values that cannot be: NaN, infinite or negative ones.
	private static Curve usable(Side side, Curve curve, Curve unitOf, List<String> notes) {
		DoublePredicate sound = v -> Double.isFinite(v) && v >= 0;
		List<Point> points = new ArrayList<>();
		int bad = 0;
		for (Point point : curve.points()) {
			List<Double> values = point.values().stream().filter(sound::test)
					.map(v -> curve.unit().convert(v, unitOf.unit())).toList();
			bad += point.values().size() - values.size();
			if (!values.isEmpty() && Double.isFinite(point.x()))
				points.add(new Point(point.x(), values));
		}
		if (bad > 0)
			notes.add(side.label() + " has " + bad + (bad == 1 ? " value" : " values")
					+ " that cannot be (negative or not a number), left out.");
		return curve.withPoints(points);
	}
}
