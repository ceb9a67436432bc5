// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
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
		NavigableMap<Double, Double> ones = medians(one);
		NavigableMap<Double, Double> others = medians(other);
		List<At> points = new ArrayList<>();
		TreeSet<Double> xs = new TreeSet<>(ones.keySet());
		xs.addAll(others.keySet());
		for (double x : xs) {
			double a = at(base.axis(), ones, x);
			double b = at(base.axis(), others, x);
			if (!Double.isNaN(a) && !Double.isNaN(b))
				points.add(new At(x, a, b, !ones.containsKey(x) || !others.containsKey(x)));
		}
		int outside = xs.size() - points.size();
		if (outside > 0 && !points.isEmpty())
			notes.add("Only one side has values at " + outside + (outside == 1 ? " point" : " points")
					+ " outside the range that both were measured in.");
		return new CurvePair(one, other, points, notes);
	}

	private static NavigableMap<Double, Double> medians(Curve curve) {
		NavigableMap<Double, Double> medians = new TreeMap<>();
		curve.points().forEach(p -> medians.put(p.x(), p.median()));
		return medians;
	}

	/// The value at an x: the one measured, or interpolated; NaN outside the range measured.
	private static double at(Curve.Axis axis, NavigableMap<Double, Double> medians, double x) {
		Map.Entry<Double, Double> before = medians.floorEntry(x);
		Map.Entry<Double, Double> after = medians.ceilingEntry(x);
		if (before == null || after == null)
			return Double.NaN;
		double low = before.getValue();
		if (before.getKey().equals(after.getKey()))
			return low;
		double share = (position(axis, x) - position(axis, before.getKey()))
				/ (position(axis, after.getKey()) - position(axis, before.getKey()));
		return low + share * (after.getValue() - low);
	}

	/// Where an x lies on the axis; nothing lies between 0, which is no size, and the smallest one.
	private static double position(Curve.Axis axis, double x) {
		return axis == Curve.Axis.PROCESSES ? x : x > 0 ? Math.log(x) : Double.NaN;
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
