// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.statistics;

import org.apache.commons.statistics.distribution.TDistribution;

/// Number, mean and deviation of values: all that is known of them in an exit-timing table.
///
/// @param count how many values
/// @param mean NaN where there are none
/// @param deviation sample standard deviation (count - 1) of one value; NaN where it is not known
public record Moments(long count, double mean, double deviation) {

	/// Whether an interval or a test can be made of them.
	public boolean testable() {
		return count >= 2 && Double.isFinite(mean * mean) && deviation >= 0 && Double.isFinite(deviation * deviation);
	}

	/// Square of the standard error of the mean.
	double squaredError() {
		return deviation * deviation / count;
	}

	/// The mean with Student's t interval; without an interval where {@link #testable} is false.
	///
	/// @param confidence 0.95 for 95 %
	public Estimate interval(double confidence) {
		if (!testable())
			return Estimate.of(mean);
		double half = TDistribution.of(count - 1).inverseSurvivalProbability((1 - confidence) / 2)
				* Math.sqrt(squaredError());
		return new Estimate(mean, mean - half, mean + half);
	}

	/// Of the values of both, each of which has a mean and a deviation.
	public Moments and(Moments other) {
		if (count == 0 || other.count == 0)
			return count == 0 ? other : this;
		double size = (double) count + other.count;
		double apart = other.mean - mean;
		double squares = squares() + other.squares() + apart * apart * count * other.count / size;
		return new Moments(count + other.count, mean + apart * other.count / size, Math.sqrt(squares / (size - 1)));
	}

	/// Sum of the squared deviations from the mean.
	private double squares() {
		return count == 1 ? 0 : deviation * deviation * (count - 1);
	}
}
