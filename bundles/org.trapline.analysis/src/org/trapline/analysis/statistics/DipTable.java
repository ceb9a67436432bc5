// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

/// How likely a dip is among uniform values.
final class DipTable {
	/// Quantiles of the dip times the root of the number of values, of 5,000 samples of 20,000 uniform values; smaller
	/// samples have smaller ones, so that p is too large for them. ModesTest simulates them again.
	private static final double[] SCALED = {0.18, 0.373, 0.431, 0.498, 0.539, 0.624, 0.71};
	private static final double[] P = {1, 0.5, 0.25, 0.1, 0.05, 0.01, 0.001};

	private DipTable() {
	}

	/// Interpolated between the table's quantiles in the logarithm of p, and beyond the last one as it goes on there.
	///
	/// @param size how many independent values
	static double p(double dip, double size) {
		double scaled = dip * Math.sqrt(size);
		if (scaled <= SCALED[0])
			return 1;
		int i = 1;
		while (i < SCALED.length - 1 && SCALED[i] < scaled)
			i++;
		double share = (scaled - SCALED[i - 1]) / (SCALED[i] - SCALED[i - 1]);
		return P[i - 1] * Math.pow(P[i] / P[i - 1], share);
	}
}
