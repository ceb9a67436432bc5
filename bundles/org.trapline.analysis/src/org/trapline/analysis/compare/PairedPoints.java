// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.TDistribution;
import org.trapline.analysis.compare.CurveComparison.At;
import org.trapline.analysis.statistics.Estimate;
import org.trapline.analysis.statistics.TestResult;
import org.trapline.measure.Curve;
import org.trapline.measure.Point;

/// A stretch of a curve on two sides, judged as a whole: the geometric means of its points are compared.
///
/// Where both sides were measured several times at each point, each time makes one figure, and these are compared.
/// Otherwise the points are the repeats: both sides at one x make a pair, and Student's paired t-test of the logarithms
/// tells whether their ratio is 1. Pairs take out what the curve itself does along the stretch.
final class PairedPoints {
	private static final int LEAST_TIMES = 2;

	private final CurvePair pair;
	private final List<At> points;

	/// @param points of the pair, with values of more than 0
	PairedPoints(CurvePair pair, List<At> points) {
		this.pair = pair;
		List<At> measured = points.stream().filter(p -> !p.interpolated()).toList();
		this.points = measured.size() >= LEAST_TIMES ? measured : points;
	}

	/// The geometric mean ratio.
	double ratio() {
		return Math.exp(points.stream().mapToDouble(p -> Math.log(p.ratio())).average().orElse(Double.NaN));
	}

	Supplier<Delta> judged(Judge judge, Topic topic) {
		Optional<List<Double>> base = times(pair.base());
		Optional<List<Double>> candidate = times(pair.candidate());
		if (base.isPresent() && candidate.isPresent())
			return judge.runs(topic, base.get(), candidate.get());
		double one = mean(points.stream().map(At::base).toList());
		double other = one * ratio();
		int n = points.size();
		if (n < 2)
			return judge.figures(topic, one, other, "one point measured once on each side; measure it again");
		double log = Math.log(ratio());
		double squares = points.stream().mapToDouble(p -> Math.log(p.ratio()) - log).map(d -> d * d).sum();
		double deviation = Math.sqrt(squares / (n - 1));
		double error = deviation / Math.sqrt(n);
		if (error < 1e-12)
			return judge.figures(topic, one, other, "the ratio is the same at all " + n
					+ " points, which leaves nothing to test by");
		TDistribution t = TDistribution.of(n - 1.0);
		double half = t.inverseSurvivalProbability((1 - judge.settings().confidence()) / 2) * error;
		Estimate ratio = new Estimate(ratio(), Math.exp(log - half), Math.exp(log + half));
		Estimate difference = new Estimate(other - one, one * (ratio.low() - 1), one * (ratio.high() - 1));
		TestResult test = new TestResult("paired t of logarithms", log / error,
				Math.min(1, 2 * t.survivalProbability(Math.abs(log / error))), log / deviation,
				"Cohen's d of the pairs (mean by standard deviation)");
		return judge.estimated(topic, one, other, difference, ratio, test, n + " points, measured once on a side");
	}

	/// The geometric mean of the stretch each time it was measured; empty if it was measured once.
	private Optional<List<Double>> times(Curve curve) {
		Set<Double> xs = points.stream().map(At::x).collect(Collectors.toSet());
		List<Point> measured = curve.points().stream().filter(p -> xs.contains(p.x())).toList();
		int times = measured.stream().mapToInt(p -> p.values().size()).min().orElse(0);
		if (times < LEAST_TIMES || measured.size() < points.size())
			return Optional.empty();
		List<Double> means = new ArrayList<>();
		for (int i = 0; i < times; i++) {
			int time = i;
			means.add(mean(measured.stream().map(p -> p.values().get(time)).toList()));
		}
		return Optional.of(means);
	}

	private static double mean(List<Double> values) {
		return Math.exp(values.stream().mapToDouble(Math::log).average().orElse(Double.NaN));
	}
}
