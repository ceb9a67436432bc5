// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.record;

import org.trapline.measure.ExitTiming;

/// Count, extremes, sum and spread of whole numbers.
final class Moments {
	private long count;
	private long min = Long.MAX_VALUE;
	private long max;
	private long sum;
	private double mean;
	private double squares;

	/// Adds one (Welford's algorithm).
	void add(long value) {
		count++;
		min = Math.min(min, value);
		max = Math.max(max, value);
		sum += value;
		double off = value - mean;
		mean += off / count;
		squares += off * (value - mean);
	}

	ExitTiming.Row row(String type) {
		return count == 0 ? ExitTiming.Row.empty(type)
				: new ExitTiming.Row(type, count, min, max, (double) sum / count, sum, Math.sqrt(squares / count));
	}
}
