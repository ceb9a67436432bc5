// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

/// The two-sample Kolmogorov-Smirnov test: whether two distributions differ anywhere, in place, width or shape.
///
/// Its p is exact, given the ties, where the product of the sizes is small: the share of all orders of the pooled
/// values that come as far apart, counted along the paths of a lattice (Schröer and Trenkler, Exact and randomization
/// distributions of Kolmogorov-Smirnov tests for two or three samples, Computational Statistics & Data Analysis 20,
/// 1995). Else it is Smirnov's limit, which is too large where values are tied: it errs on the side of no difference.
/// R's {@code ks.test} does the same.
public final class KolmogorovSmirnov {
	/// What {@link TestResult#effect} is.
	public static final String EFFECT = "D (largest distance of the two distribution functions)";
	private static final double LARGEST_EXACT_PRODUCT = 10_000;

	private KolmogorovSmirnov() {
	}

	/// @param base one value or more
	/// @param candidate one value or more
	public static TestResult test(Sample base, Sample candidate) {
		return test(base, candidate, base.size(), candidate.size());
	}

	/// The test where values depend on those before them, so that they tell only as much as fewer would.
	///
	/// @param baseWorth how many independent values the base's tell as much as; its size where they are independent
	/// @param candidateWorth likewise
	public static TestResult test(Sample base, Sample candidate, double baseWorth, double candidateWorth) {
		long m = base.size();
		long n = candidate.size();
		if (m == 0 || n == 0)
			throw new IllegalArgumentException("a sample without values");
		double distance = 0;
		int j = 0;
		for (int i = 0; i < base.distinct() || j < candidate.distinct();) {
			double value = Math.min(i < base.distinct() ? base.value(i) : Double.POSITIVE_INFINITY,
					j < candidate.distinct() ? candidate.value(j) : Double.POSITIVE_INFINITY);
			if (i < base.distinct() && base.value(i) == value)
				i++;
			if (j < candidate.distinct() && candidate.value(j) == value)
				j++;
			double there = i == 0 ? 0 : base.upTo(i - 1);
			double here = j == 0 ? 0 : candidate.upTo(j - 1);
			distance = Math.max(distance, Math.abs(there * n - here * m));
		}
		double d = distance / ((double) m * n);
		boolean exact = baseWorth >= m && candidateWorth >= n && (double) m * n < LARGEST_EXACT_PRODUCT;
		double p = exact ? exact(base, candidate, Math.round(distance))
				: limit(d, Math.min(m, baseWorth), Math.min(n, candidateWorth));
		return new TestResult("Kolmogorov-Smirnov", d, p, d, EFFECT);
	}

	/// The share of paths from (0, 0) to (m, n) that somewhere between two different values are at least as far off.
	private static double exact(Sample base, Sample candidate, long distance) {
		if (distance == 0)
			return 1;
		int m = (int) base.size();
		int n = (int) candidate.size();
		boolean[] ends = ends(base.and(candidate));
		double[] reached = new double[n + 1];
		for (int i = 0; i <= m; i++)
			for (int j = 0; j <= n; j++) {
				double from = i + j == 0 ? 0 : (i * reached[j] + (j == 0 ? 0 : j * reached[j - 1])) / (i + j);
				reached[j] = ends[i + j] && Math.abs((long) i * n - (long) j * m) >= distance ? 1 : from;
			}
		return Math.min(1, reached[n]);
	}

	/// After which of the pooled values, by rank, a larger one follows.
	private static boolean[] ends(Sample pooled) {
		boolean[] ends = new boolean[(int) pooled.size() + 1];
		for (int i = 0; i < pooled.distinct(); i++)
			ends[(int) pooled.upTo(i)] = true;
		return ends;
	}

	/// Smirnov's limit of the probability that the distance is at least so large.
	private static double limit(double d, double m, double n) {
		double scaled = d * Math.sqrt(m / (m + n) * n);
		if (scaled < 0.2)
			return 1;
		double sum = 0;
		double sign = 1;
		for (int k = 1; k <= 100; k++) {
			double term = Math.exp(-2.0 * k * k * scaled * scaled);
			sum += sign * term;
			if (term < 1e-20 * sum)
				break;
			sign = -sign;
		}
		return Math.clamp(2 * sum, 0, 1);
	}
}
