// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

/// How a set of times is distributed, in nanoseconds: percentiles within 0.1 %, the rest exactly.
///
/// With a count of 0 every other figure is 0.
///
/// @param deviation sample standard deviation (count - 1); 0 for a single time
public record TimeDistribution(long count, long min, long p50, long p90, long p99, long p999, long max, double mean,
		double deviation, long sum) {

	public static final TimeDistribution NONE = new TimeDistribution(0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
}
