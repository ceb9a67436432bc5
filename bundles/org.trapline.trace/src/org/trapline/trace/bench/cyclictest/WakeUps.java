// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.cyclictest;

import java.util.Arrays;
import java.util.Optional;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.LatencyDistribution.Counted;
import org.trapline.measure.LatencyDistribution.Moments;

/// What cyclictest says of one thread's wake-ups, in the unit it measured in.
///
/// @param min the smallest; NaN where it is not told, as the others
/// @param classes latencies of which there were some, ascending; none without a histogram
/// @param counts how many of each
/// @param beyond how many were larger than the histogram
record WakeUps(int thread, double min, double mean, double max, long[] classes, long[] counts, long beyond) {
	static final String NAME = "cyclictest wake-up latency";
	static final double NANOSECOND = 1;
	static final double MICROSECOND = 1e3;

	/// All wake-ups; empty if they are more than can be counted.
	Optional<Long> count() {
		long sum = beyond;
		for (long count : counts) {
			sum += count;
			if (sum < 0)
				return Optional.empty();
		}
		return Optional.of(sum);
	}

	/// What contradicts itself, in words; empty if nothing does. A mean that was cut to a whole number may be 1 less.
	Optional<String> contradiction() {
		if (min > max)
			return Optional.of("Min " + plain(min) + " above Max " + plain(max));
		if (mean > max || mean + 1 <= min)
			return Optional.of("Avg " + plain(mean) + " outside Min " + plain(min) + " to Max " + plain(max));
		return Optional.empty();
	}

	/// A distribution of moments only.
	static LatencyDistribution moments(int thread, long count, double min, double mean, double max, double unitNanos) {
		return new LatencyDistribution(NAME, scope(thread),
				new Moments(count, min * unitNanos, mean * unitNanos, max * unitNanos, Double.NaN));
	}

	/// The distribution, of {@link #count()} wake-ups.
	///
	/// @param unitNanos of the unit that cyclictest measured in
	LatencyDistribution distribution(long count, double unitNanos) {
		double[] nanos = Arrays.stream(classes).mapToDouble(c -> c * unitNanos).toArray();
		return new LatencyDistribution(NAME, scope(thread), new Counted(nanos, counts, unitNanos, beyond,
				new Moments(count, min * unitNanos, mean * unitNanos, max * unitNanos, Double.NaN)));
	}

	static String scope(int thread) {
		return "thread " + thread;
	}

	private static String plain(double value) {
		return value == Math.rint(value) ? Long.toString((long) value) : Double.toString(value);
	}
}
