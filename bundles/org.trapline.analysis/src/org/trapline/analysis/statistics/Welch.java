// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import java.util.OptionalLong;
import org.apache.commons.statistics.distribution.TDistribution;

/// Two means compared, from moments alone: Welch's t-test, and intervals of difference and ratio that agree with it.
///
/// Welch, The generalization of 'Student's' problem when several different population variances are involved,
/// Biometrika 34 (1947): the two sides may vary differently. Where a side is a single value it is taken to vary as the
/// other does, which is Student's own test with one value on a side. The ratio's interval is Fieller's (Some problems
/// in interval estimation, Journal of the Royal Statistical Society B 16, 1954) with Welch's degrees of freedom: it
/// excludes 1 just when the difference's excludes 0, and exchanging the sides inverts it.
///
/// Assumes that means are distributed normally: true of many values whatever their distribution, roughly true of
/// few repeats of a run, not true of few values with a long tail.
public final class Welch {
	/// Below this share of the values a difference or deviation is rounding.
	private static final double ROUNDING = 1e-14;
	private static final long MOST_NEEDED = 1_000_000;

	private final Moments base;
	private final Moments candidate;
	private final double baseSquare;
	private final double candidateSquare;

	/// @throws IllegalArgumentException if no test can be made: neither side has two values, or a figure is not finite
	public Welch(Moments base, Moments candidate) {
		if (!possible(base, candidate))
			throw new IllegalArgumentException("no test of " + base + " and " + candidate);
		this.base = base;
		this.candidate = candidate;
		baseSquare = square(base.count() > 1 ? base : candidate, base.count());
		candidateSquare = square(candidate.count() > 1 ? candidate : base, candidate.count());
	}

	/// Whether a test can be made: two values or more and their deviation on one side, one or more on the other.
	public static boolean possible(Moments base, Moments candidate) {
		return base.testable() && (candidate.testable() || single(candidate))
				|| single(base) && candidate.testable();
	}

	/// Whether no value differs from its side's others: then there is nothing to test by.
	public boolean constant() {
		double size = Math.max(Math.abs(base.mean()), Math.abs(candidate.mean()));
		return error() <= ROUNDING * size;
	}

	/// The test, two-sided; the effect is Cohen's d with the mean of both variances.
	public TestResult test() {
		double t = difference() / error();
		double p = constant() ? difference() == 0 ? 1 : 0
				: Math.min(1, 2 * TDistribution.of(degrees()).survivalProbability(Math.abs(t)));
		double spread = Math.sqrt((baseSquare * base.count() + candidateSquare * candidate.count()) / 2);
		return new TestResult(base.count() == 1 || candidate.count() == 1 ? "Student's t" : "Welch's t",
				difference() == 0 ? 0 : t, p, difference() == 0 ? 0 : difference() / spread,
				"Cohen's d (difference by standard deviation)");
	}

	/// Candidate's mean less the base's.
	///
	/// @param confidence 0.95 for 95 %
	public Estimate difference(double confidence) {
		double half = constant() ? 0 : quantile(confidence) * error();
		return new Estimate(difference(), difference() - half, difference() + half);
	}

	/// Candidate's mean by the base's; not known unless both are more than 0, without an interval where one of the two
	/// could as well be 0.
	///
	/// @param confidence 0.95 for 95 %
	public Estimate ratio(double confidence) {
		double b = base.mean();
		double c = candidate.mean();
		if (!(b > 0 && c > 0))
			return Estimate.UNKNOWN;
		if (constant())
			return new Estimate(c / b, c / b, c / b);
		double t2 = quantile(confidence) * quantile(confidence);
		double below = b * b - t2 * baseSquare;
		double above = c * c - t2 * candidateSquare;
		if (below <= 0 || above <= 0)
			return Estimate.of(c / b);
		double root = Math.sqrt(Math.max(0, b * b * c * c - below * above));
		return new Estimate(c / b, above / (b * c + root), (b * c + root) / below);
	}

	/// Degrees of freedom by Welch and Satterthwaite.
	public double degrees() {
		double sum = baseSquare + candidateSquare;
		if (base.count() == 1 || candidate.count() == 1)
			return Math.max(base.count(), candidate.count()) - 1.0;
		double part = baseSquare / sum;
		return 1 / (part * part / (base.count() - 1) + (1 - part) * (1 - part) / (candidate.count() - 1));
	}

	/// How many values each side has to have, varying as they do, for a difference as large as a share of the base's mean
	/// to be just outside the interval of no difference; empty if more than a million.
	///
	/// @param share 0.05 for 5 %
	/// @param confidence 0.95 for 95 %
	public OptionalLong needed(double share, double confidence) {
		double variance = (baseSquare * base.count() + candidateSquare * candidate.count()) / 2;
		double half = share * Math.min(Math.abs(base.mean()), Math.abs(candidate.mean()));
		long fewest = 2;
		long most = MOST_NEEDED;
		while (fewest < most) {
			long n = (fewest + most) / 2;
			double t = TDistribution.of(2.0 * n - 2).inverseSurvivalProbability((1 - confidence) / 2);
			if (t * Math.sqrt(2 * variance / n) <= half)
				most = n;
			else
				fewest = n + 1;
		}
		return fewest == MOST_NEEDED ? OptionalLong.empty() : OptionalLong.of(fewest);
	}

	private double difference() {
		return candidate.mean() - base.mean();
	}

	private double error() {
		return Math.sqrt(baseSquare + candidateSquare);
	}

	private double quantile(double confidence) {
		return TDistribution.of(degrees()).inverseSurvivalProbability((1 - confidence) / 2);
	}

	private static double square(Moments spread, long count) {
		return spread.deviation() * spread.deviation() / count;
	}

	private static boolean single(Moments moments) {
		return moments.count() == 1 && Double.isFinite(moments.mean());
	}
}
