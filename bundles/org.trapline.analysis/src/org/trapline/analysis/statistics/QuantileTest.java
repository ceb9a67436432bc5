// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.FisherExactTest;

/// Mood's test, for any quantile: whether as many values of one sample as of the other exceed that quantile of both.
///
/// Mood, Introduction to the Theory of Statistics (1950), for the median; Conover, Practical Nonparametric Statistics
/// (1999), section 4.3, for other quantiles. Fisher's exact test where few values are expected on a side of the
/// quantile, else the two shares' normal approximation with Yates's correction. With ties the values are divided where
/// it comes nearest to the quantile.
public final class QuantileTest {
	/// What {@link TestResult#effect} is.
	public static final String EFFECT = "share of the candidate's values above less that of the base's";
	private static final double FEW = 25;

	private QuantileTest() {
	}

	/// @param base one value or more
	/// @param candidate one value or more
	/// @param share of the quantile, between 0 and 1
	/// @param baseWorth how many independent values the base's tell as much as; its size where they are independent
	/// @param candidateWorth likewise
	/// @return the statistic is the difference of the shares by its standard error
	public static TestResult test(Sample base, Sample candidate, double share, double baseWorth,
			double candidateWorth) {
		double split = split(base.and(candidate), share);
		double m = Math.clamp(Math.rint(baseWorth), 1, base.size());
		double n = Math.clamp(Math.rint(candidateWorth), 1, candidate.size());
		double baseAbove = above(base, split);
		double candidateAbove = above(candidate, split);
		double pooled = (baseAbove * m + candidateAbove * n) / (m + n);
		double off = candidateAbove - baseAbove;
		double error = Math.sqrt(pooled * (1 - pooled) * (1 / m + 1 / n));
		double correction = (1 / m + 1 / n) / 2;
		double z = error == 0 ? 0 : Math.max(0, Math.abs(off) - correction) / error;
		double p = Math.min(pooled, 1 - pooled) * Math.min(m, n) < FEW ? exact(baseAbove, m, candidateAbove, n)
				: Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(z));
		return new TestResult("Mood's quantile test", Math.copySign(z, off), p, off, EFFECT);
	}

	private static double exact(double baseAbove, double m, double candidateAbove, double n) {
		int base = (int) Math.rint(baseAbove * m);
		int candidate = (int) Math.rint(candidateAbove * n);
		int[][] table = {{base, (int) m - base}, {candidate, (int) n - candidate}};
		return base + candidate == 0 || base + candidate == m + n ? 1
				: FisherExactTest.withDefaults().test(table).getPValue();
	}

	/// The value that values have to exceed to be above.
	private static double split(Sample pooled, double share) {
		double quantile = pooled.quantile(share);
		double above = above(pooled, quantile);
		double least = Math.nextDown(quantile);
		double withTies = above(pooled, least);
		boolean nearer = Math.abs(withTies - (1 - share)) <= Math.abs(above - (1 - share));
		return above == 0 || withTies < 1 && nearer ? least : quantile;
	}

	/// The share of values above one.
	private static double above(Sample sample, double value) {
		int low = 0;
		int high = sample.distinct();
		while (low < high) {
			int middle = (low + high) >>> 1;
			if (sample.value(middle) <= value)
				low = middle + 1;
			else
				high = middle;
		}
		return low == 0 ? 1 : 1 - (double) sample.upTo(low - 1) / sample.size();
	}
}
