// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.compare;

import org.trapline.analysis.ExitSeries;
import org.trapline.analysis.statistics.Moments;

/// How much rates and overhead of one recording vary: it is cut into batches of equal length, long enough to be nearly
/// independent, which are taken as repeats (Schmeiser, Batch Size Effects in the Analysis of Simulation Output,
/// Operations Research 30, 1982: 10 to 30 batches).
///
/// Tells nothing of how another recording would differ.
final class BatchMeans {
	private static final int BATCHES = 20;
	private static final double NANOS = 1e9;

	private final double[] counts;
	private final double[] handling;
	private final double[] guest;
	private final double batchSeconds;

	/// @param reason of which exits are counted; empty for all
	private BatchMeans(ExitSeries series, String reason) {
		int buckets = series.guest().length;
		int size = buckets / BATCHES;
		counts = new double[size == 0 ? 0 : BATCHES];
		handling = new double[counts.length];
		guest = new double[counts.length];
		batchSeconds = size * series.bucketNanos() / NANOS;
		// what does not fill a batch is left out: it is the end, of which the last bucket is not full either
		for (int bucket = 0; bucket < counts.length * size; bucket++) {
			int batch = bucket / size;
			guest[batch] += series.guest()[bucket];
			for (int r = 0; r < series.reasons().size(); r++) {
				handling[batch] += series.handling()[r][bucket];
				if (reason.isEmpty() || series.reasons().get(r).name().equals(reason))
					counts[batch] += series.counts()[r][bucket];
			}
		}
	}

	/// Exits a second.
	///
	/// @param reason of which; empty for all
	/// @param rate of the whole recording
	static Moments rate(ExitSeries series, String reason, double rate) {
		BatchMeans batches = new BatchMeans(series, reason);
		double[] rates = batches.counts;
		for (int b = 0; b < rates.length; b++)
			rates[b] /= batches.batchSeconds;
		return new Moments(Math.max(1, rates.length), rate, deviation(rates));
	}

	/// Handling time as a share of busy time.
	///
	/// A ratio of two sums varies as the numerator's rest over the ratio times the denominator does (Cochran, Sampling
	/// Techniques, 1977, section 6.4).
	///
	/// @param overhead of the whole recording
	static Moments overhead(ExitSeries series, double overhead) {
		BatchMeans batches = new BatchMeans(series, "");
		double[] rests = new double[batches.counts.length];
		double busy = 0;
		for (int b = 0; b < rests.length; b++) {
			rests[b] = batches.handling[b] - overhead * (batches.handling[b] + batches.guest[b]);
			busy += (batches.handling[b] + batches.guest[b]) / rests.length;
		}
		return new Moments(Math.max(1, rests.length), overhead, deviation(rests) / busy);
	}

	private static double deviation(double[] values) {
		double mean = 0;
		for (double value : values)
			mean += value / values.length;
		double squares = 0;
		for (double value : values)
			squares += (value - mean) * (value - mean);
		return Math.sqrt(squares / (values.length - 1));
	}
}
