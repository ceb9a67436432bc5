// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.trapline.analysis.compare.CurveComparison.At;
import org.trapline.measure.Curve;

/// Where along a curve two sides differ evenly: the ranges of x in which the ratio is about the same.
///
/// Optimal partitioning of the logarithm of the ratio, with the loss, noise and penalty of {@link Segmentation}; each
/// point is of a range, and a range has {@value #LEAST_POINTS} points or more.
final class CurveRanges {
	private static final int LEAST_POINTS = 3;
	/// Noise of a ratio is told by all its points, however far apart.
	private static final double EVENLY = 0.1;

	/// A range of x in which the ratio is about the same.
	///
	/// @param index of the first point
	/// @param end index after the last point
	private record Range(int index, int end) {
	}

	private CurveRanges() {
	}

	/// A difference for each range.
	///
	/// @param weight of the curve among those of its kind
	static void add(Pending pending, CurvePair pair, Delta.Area area, double weight) {
		List<At> usable = usable(pair);
		for (Range range : ranges(usable)) {
			List<At> points = usable.subList(range.index(), range.end());
			Topic topic = new Topic(area, pair.base().name(), where(pair.base(), usable, range), pair.base().unit(),
					pair.base().better(), weight * points.size() / usable.size());
			pending.deltas.add(new PairedPoints(pair, points).judged(pending.judge, topic));
		}
	}

	/// A sentence that says where the candidate is how much slower or faster.
	static List<String> sentences(Pending pending, CurvePair pair) {
		List<At> usable = usable(pair);
		List<String> sentences = new ArrayList<>();
		for (Range range : ranges(usable)) {
			double ratio = new PairedPoints(pair, usable.subList(range.index(), range.end())).ratio();
			if (Math.abs(Math.log(ratio)) <= Math.log1p(pending.judge.settings().threshold()))
				continue;
			String where = where(pair.base(), usable, range);
			sentences.add(Character.toUpperCase(where.charAt(0)) + where.substring(1) + ", " + pending.candidate.label()
					+ " is " + Summary.slower(ratio, pair.base().better()) + " than " + pending.base.label()
					+ '.');
		}
		return sentences;
	}

	private static List<At> usable(CurvePair pair) {
		return pair.points().stream().filter(p -> p.base() > 0 && p.candidate() > 0).toList();
	}

	private static String where(Curve curve, List<At> points, Range range) {
		double from = points.get(range.index()).x();
		double to = points.get(range.end() - 1).x();
		if (range.index() == 0 && range.end() == points.size())
			return from == to && from == 0 ? "bandwidth" : CurveNotes.span(curve.axis(), from, to);
		if (range.index() == 0)
			return "up to " + CurveNotes.at(curve.axis(), to);
		return range.end() == points.size() ? "from " + CurveNotes.at(curve.axis(), from) + " on"
				: CurveNotes.span(curve.axis(), from, to);
	}

	private static List<Range> ranges(List<At> points) {
		int n = points.size();
		if (n == 0)
			return List.of();
		if (n < 2 * LEAST_POINTS || n > Segmentation.MOST_POINTS)
			return List.of(new Range(0, n));
		double[] y = points.stream().mapToDouble(p -> Math.log(p.ratio())).toArray();
		double[] even = IntStream.range(0, n).mapToDouble(i -> i * EVENLY).toArray();
		double noise = Segmentation.noise(even, y);
		double penalty = Segmentation.penalty(n);
		double[] best = new double[n + 1];
		int[] begin = new int[n + 1];
		for (int end = 1; end <= n; end++) {
			best[end] = Double.POSITIVE_INFINITY;
			for (int from = 0; from + LEAST_POINTS <= end; from++) {
				double cost = best[from] + penalty + Segmentation.loss(Arrays.copyOfRange(y, from, end), noise);
				if (cost < best[end]) {
					best[end] = cost;
					begin[end] = from;
				}
			}
		}
		List<Range> ranges = new ArrayList<>();
		for (int end = n; end > 0; end = begin[end])
			ranges.addFirst(new Range(begin[end], end));
		return ranges;
	}
}
