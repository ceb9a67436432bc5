// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/// The times of one group of exits as a histogram.
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

	/// @param histogram nanoseconds, 3 significant digits
	public LatencyHistogram(String key, long id, Histogram histogram) {
		this(key, id, new TimeCounts());
		this.histogram = histogram;
	}

	/// What users read.
	public String key() {
		return key;
	}

	/// As in {@link ExitBreakdown.Row}.
	public long id() {
		return id;
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
		return key + ": " + histogram().getTotalCount() + " times";
	}
}
