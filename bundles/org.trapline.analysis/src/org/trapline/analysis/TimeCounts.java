// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.Arrays;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;

/// Times counted in the buckets of an HdrHistogram of 3 significant digits, which it turns into.
///
/// Buckets are as wide as {@code 2^shift} nanoseconds, 1,024 of them to each power of two: a time read from them is
/// within 0.1 % of the one recorded. Only the powers of two that occur take memory, 8 KB each. A command just started
/// counts and reads percentiles so in two thirds of the time that histograms take, whose code has to be loaded and
/// warmed up first; a histogram is made where one is shown.
final class TimeCounts {
	/// Significant decimal digits of the histogram.
	static final int DIGITS = 3;

	private static final int HALF_BITS = 10;
	private static final int HALF = 1 << HALF_BITS;
	/// Shifts 0 to 52, and one more since the buckets below 1,024 have shift 0, too.
	private static final int POWERS = Long.SIZE - 1 - HALF_BITS + 1;
	private static final long[] NONE = {};

	private final long[][] counts = new long[POWERS][];
	private long total;
	private long largest;

	TimeCounts() {
		Arrays.fill(counts, NONE);
	}

	/// Counts a time.
	///
	/// @param nanos 0 or more
	void add(long nanos) {
		add(nanos, 1);
	}

	/// Counts a time that occurred so often.
	void add(long nanos, long times) {
		int shift = Long.SIZE - 1 - HALF_BITS - Long.numberOfLeadingZeros(nanos | HALF);
		int bucket = (int) (nanos >>> shift);
		int power = shift + (bucket >>> HALF_BITS);
		long[] of = counts[power];
		if (of.length == 0)
			counts[power] = of = new long[HALF];
		of[bucket & HALF - 1] += times;
		total += times;
		if (nanos > largest)
			largest = nanos;
	}

	/// How many times were counted.
	long total() {
		return total;
	}

	/// The smallest times that at least a share of all times do not exceed, each rounded up to the end of its bucket.
	///
	/// @param shares one or more, ascending, more than 0 and at most 1
	/// @return as many; all 0 where nothing was counted
	long[] quantiles(double... shares) {
		long[] quantiles = new long[shares.length];
		int next = 0;
		long wanted = rank(shares[0]);
		long seen = 0;
		for (int power = 0; power < POWERS; power++) {
			long[] of = counts[power];
			for (int b = 0; b < of.length; b++) {
				seen += of[b];
				while (seen >= wanted) {
					quantiles[next++] = Math.min(end(power, b), largest);
					if (next == shares.length)
						return quantiles;
					wanted = rank(shares[next]);
				}
			}
		}
		return quantiles;
	}

	/// Goes through the buckets that have times, in order.
	void each(LatencyHistogram.Bucket bucket) {
		for (int power = 0; power < POWERS; power++) {
			long[] of = counts[power];
			for (int b = 0; b < of.length; b++)
				if (of[b] != 0)
					bucket.times(Math.min(end(power, b), largest), of[b]);
		}
	}

	/// The same counts as a histogram.
	Histogram toHistogram() {
		Histogram histogram = new Histogram(1, Math.max(2, largest), DIGITS);
		histogram.setAutoResize(true);
		each(histogram::recordValueWithCount);
		return histogram;
	}

	/// The counts of a histogram.
	static TimeCounts of(Histogram histogram) {
		TimeCounts counts = new TimeCounts();
		for (HistogramIterationValue value : histogram.recordedValues())
			counts.add(value.getValueIteratedTo(), value.getCountAtValueIteratedTo());
		return counts;
	}

	/// As HdrHistogram counts ranks: the share of the total rounded up, 1 at least.
	private long rank(double share) {
		return Math.max(1, (long) Math.ceil(Math.nextDown(share) * total));
	}

	/// The last nanosecond of a bucket.
	private static long end(int power, int bucket) {
		int shift = Math.max(0, power - 1);
		long first = (long) ((power > 0 ? HALF : 0) + bucket) << shift;
		return first + (1L << shift) - 1;
	}
}
