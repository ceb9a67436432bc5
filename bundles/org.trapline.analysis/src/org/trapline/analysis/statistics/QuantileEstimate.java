// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

/// A quantile of two samples, and how they differ in it.
///
/// @param share 0.99 for the 99th percentile
/// @param difference candidate less base; without an interval where there are too few values for one
/// @param ratio candidate by base; not known unless both are more than 0
public record QuantileEstimate(double share, double base, double candidate, Estimate difference, Estimate ratio) {

	/// The fewest values of which a distribution-free interval of a quantile can be made: fewer may all lie on one side
	/// of it with more than half the error's probability. 6 for the median and 368 for the 99th percentile at 95 %.
	///
	/// @param share of the quantile, between 0 and 1
	/// @param confidence 0.95 for 95 %
	public static long fewest(double share, double confidence) {
		return (long) Math.ceil(Math.log((1 - confidence) / 2) / Math.log(Math.max(share, 1 - share)));
	}
}
