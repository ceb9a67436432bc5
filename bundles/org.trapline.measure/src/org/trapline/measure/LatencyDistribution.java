// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

/// How long something took that was done again and again, for instance waking up from a timer.
///
/// @param name what was timed, for instance {@code cyclictest wake-up latency}
/// @param scope for which thread or CPU; empty for all
/// @param times how long, in nanoseconds, as much as is known of it
public record LatencyDistribution(String name, String scope, Times times) implements Measurement {

	/// How much is known of a set of times.
	public sealed interface Times {
		/// How many there were.
		long count();

		/// The smallest; NaN where it is not told.
		double min();

		/// The largest; NaN where it is not told.
		double max();

		/// Their mean; NaN where it is not told.
		double mean();
	}

	/// Every time there was.
	///
	/// @param nanos in the order they were measured; not to be written to
	public record Samples(double[] nanos) implements Times {
		@Override
		public long count() {
			return nanos.length;
		}

		@Override
		public double min() {
			return java.util.Arrays.stream(nanos).min().orElse(Double.NaN);
		}

		@Override
		public double max() {
			return java.util.Arrays.stream(nanos).max().orElse(Double.NaN);
		}

		@Override
		public double mean() {
			return java.util.Arrays.stream(nanos).average().orElse(Double.NaN);
		}
	}

	/// Times counted in classes.
	///
	/// @param nanos where each class begins, ascending; not to be written to
	/// @param counts how many times lie in each; not to be written to
	/// @param width nanoseconds that a class is wide
	/// @param beyond times that were larger than any class
	/// @param moments what the benchmark itself says of all of them, those beyond included
	public record Counted(double[] nanos, long[] counts, double width, long beyond, Moments moments) implements Times {
		public Counted {
			if (nanos.length != counts.length)
				throw new IllegalArgumentException(nanos.length + " classes with " + counts.length + " counts");
		}

		@Override
		public long count() {
			return java.util.Arrays.stream(counts).sum() + beyond;
		}

		@Override
		public double min() {
			return moments.min;
		}

		@Override
		public double max() {
			return moments.max;
		}

		@Override
		public double mean() {
			return moments.mean;
		}
	}

	/// Moments only: no percentile follows from them.
	///
	/// @param deviation sample standard deviation; NaN where it is not told
	public record Moments(long count, double min, double mean, double max, double deviation) implements Times {
	}

	/// What distinguishes it from other distributions.
	public String label() {
		return scope.isEmpty() ? name : name + ", " + scope;
	}
}
