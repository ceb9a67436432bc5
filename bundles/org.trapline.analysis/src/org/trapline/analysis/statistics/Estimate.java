// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

/// An estimated value with its two-sided confidence interval.
///
/// @param value NaN where it is not known
/// @param low NaN where the interval is not known
/// @param high NaN where the interval is not known
public record Estimate(double value, double low, double high) {
	public static final Estimate UNKNOWN = new Estimate(Double.NaN, Double.NaN, Double.NaN);

	/// A value of which no interval is known.
	public static Estimate of(double value) {
		return new Estimate(value, Double.NaN, Double.NaN);
	}

	/// Whether there is an interval.
	public boolean interval() {
		return !Double.isNaN(low) && !Double.isNaN(high);
	}
}
