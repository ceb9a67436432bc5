// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.Arrays;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.PackedHistogram;
import org.jspecify.annotations.Nullable;

/// Histograms by the number of a group, made when a group first turns up.
///
/// The first {@link #FAST} of them take about 100 KB each. Those beyond it are packed: about a tenth of the size, and
/// slower to record into, so that a recording of hundreds of vCPUs does not take hundreds of megabytes.
final class Histograms {
	/// Significant decimal digits: a value read is within 0.1 % of the one recorded.
	static final int DIGITS = 3;
	/// How many of the histograms are the fast ones.
	static final int FAST = 64;

	private @Nullable Histogram[] byGroup = new @Nullable Histogram[16];
	private int made;

	/// Takes a time of a group, 0 or more.
	void record(int group, long nanos) {
		Histogram histogram = group < byGroup.length ? byGroup[group] : null;
		(histogram != null ? histogram : make(group)).recordValue(nanos);
	}

	/// The histogram of a group, empty where the group did not turn up.
	Histogram get(int group) {
		Histogram histogram = group < byGroup.length ? byGroup[group] : null;
		return histogram != null ? histogram : make(group);
	}

	private Histogram make(int group) {
		if (group >= byGroup.length)
			byGroup = Arrays.copyOf(byGroup, Math.max(group + 1, byGroup.length * 2));
		Histogram histogram = made++ < FAST ? new Histogram(DIGITS) : new PackedHistogram(DIGITS);
		byGroup[group] = histogram;
		return histogram;
	}
}
