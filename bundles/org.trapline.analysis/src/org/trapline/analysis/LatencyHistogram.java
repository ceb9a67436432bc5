// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.List;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// The times of one group of exits, counted in buckets that are within 0.1 % of a time.
public final class LatencyHistogram {
	private final String key;
	private final long id;
	private final TimeCounts counts;
	private @Nullable Histogram histogram;

	LatencyHistogram(String key, long id, TimeCounts counts) {
		this.key = key;
		this.id = id;
		this.counts = counts;
	}

	/// @param histogram nanoseconds
	public LatencyHistogram(String key, long id, Histogram histogram) {
		this(key, id, TimeCounts.of(histogram));
		this.histogram = histogram;
	}

	/// The times of several groups together.
	public static LatencyHistogram merged(String key, List<LatencyHistogram> parts) {
		TimeCounts all = new TimeCounts();
		for (LatencyHistogram part : parts)
			part.counts.each(all::add);
		return new LatencyHistogram(key, -1, all);
	}

	/// Sees how many times lie in a bucket.
	@FunctionalInterface
	public interface Bucket {
		/// @param nanos largest time of the bucket
		/// @param count how many times lie in it, more than 0
		void times(long nanos, long count);
	}

	/// What users read.
	public String key() {
		return key;
	}

	/// As in {@link ExitBreakdown.Row}.
	public long id() {
		return id;
	}

	/// How many times were counted.
	public long count() {
		return counts.total();
	}

	/// The smallest time that at least a share of all times do not exceed; 0 where nothing was counted.
	///
	/// @param share more than 0, 1 for the largest time
	public long quantile(double share) {
		return counts.quantiles(share)[0];
	}

	/// Goes through the buckets in order of time.
	public void each(Bucket bucket) {
		counts.each(bucket);
	}

	/// Nanoseconds, 3 significant digits; not to be written to. Made when first asked for.
	public synchronized Histogram histogram() {
		Histogram made = histogram;
		if (made == null)
			histogram = made = counts.toHistogram();
		return made;
	}

	@Override
	public String toString() {
		return key + ": " + count() + " times";
	}
}
