// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.PValueMethod;

/// The Mann-Whitney U test: whether the values of one sample tend to be larger than those of the other.
///
/// Mann and Whitney, Annals of Mathematical Statistics 18 (1947). Its p is exact for fewer than 50 values on each side
/// without ties, else by the normal approximation with corrections for ties and continuity: what R's
/// {@code wilcox.test} does. The effect is A of Vargha and Delaney, A Critique and Improvement of the CL Common
/// Language Effect Size Statistics, Journal of Educational and Behavioral Statistics 25 (2000).
public final class MannWhitney {
	/// What {@link TestResult#effect} is.
	public static final String EFFECT = "A (probability that a value of the candidate exceeds one of the base)";
	private static final int EXACT_BELOW = 50;

	private MannWhitney() {
	}

	/// @param base one value or more
	/// @param candidate one value or more
	/// @return U of the candidate: in how many pairs its value is the larger one, equal ones counted by half
	public static TestResult test(Sample base, Sample candidate) {
		return test(base, candidate, base.size(), candidate.size());
	}

	/// The test where values depend on those before them, so that they tell only as much as fewer would.
	///
	/// @param baseWorth how many independent values the base's tell as much as; its size where they are independent
	/// @param candidateWorth likewise
	public static TestResult test(Sample base, Sample candidate, double baseWorth, double candidateWorth) {
		double m = base.size();
		double n = candidate.size();
		if (m == 0 || n == 0)
			throw new IllegalArgumentException("a sample without values");
		double u = 0;
		double tied = 0;
		int j = 0;
		for (int i = 0; i < base.distinct() || j < candidate.distinct();) {
			double value = Math.min(i < base.distinct() ? base.value(i) : Double.POSITIVE_INFINITY,
					j < candidate.distinct() ? candidate.value(j) : Double.POSITIVE_INFINITY);
			double below = i == 0 ? 0 : base.upTo(i - 1);
			double here = i < base.distinct() && base.value(i) == value ? base.count(i++) : 0;
			double there = j < candidate.distinct() && candidate.value(j) == value ? candidate.count(j++) : 0;
			u += there * (below + here / 2);
			double t = here + there;
			tied += (t * t - 1) * t;
		}
		boolean independent = baseWorth >= m && candidateWorth >= n;
		double p = independent && tied == 0 && m < EXACT_BELOW && n < EXACT_BELOW
				? exact(base, candidate)
				: approximate(u / (m * n), Math.min(m, baseWorth), Math.min(n, candidateWorth),
						1 - tied / ((m + n) * ((m + n) * (m + n) - 1)));
		return new TestResult("Mann-Whitney U", u, p, u / (m * n), EFFECT);
	}

	/// Cliff's delta of a test: how much likelier a value of the candidate is larger than smaller, -1 to 1.
	public static double cliffsDelta(TestResult test) {
		return 2 * test.effect() - 1;
	}

	/// How large the effect of a test is, in a word, by the bounds of Romano et al., Appropriate statistics for ordinal
	/// level data, Florida Association of Institutional Research (2006).
	public static String size(TestResult test) {
		double delta = Math.abs(cliffsDelta(test));
		return delta < 0.147 ? "negligible" : delta < 0.33 ? "small" : delta < 0.474 ? "medium" : "large";
	}

	private static double exact(Sample base, Sample candidate) {
		return MannWhitneyUTest.withDefaults().with(PValueMethod.EXACT).test(candidate.expanded(), base.expanded())
				.getPValue();
	}

	/// @param untied share of the variance that ties leave, 0 where all values are equal
	private static double approximate(double a, double m, double n, double untied) {
		double deviation = Math.sqrt(Math.max(0, untied) * (m + n + 1) / (12 * m * n));
		double off = Math.max(0, Math.abs(a - 0.5) - 0.5 / (m * n));
		return off == 0 ? 1 : Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(off / deviation));
	}
}
