// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis.rules;

import java.util.Optional;
import org.trapline.analysis.LatencyHistogram;

/// The two modes of a distribution of times, found by the depth of the valley between two peaks.
///
/// Times are counted in bins of equal width on a logarithmic scale, eight to a doubling, and smoothed over half a
/// doubling. Of all valleys with enough exits on both sides, the deepest against the lower of its two peaks counts.
///
/// @param low time of the lower peak, in nanoseconds
/// @param high time of the upper peak
/// @param valley time that parts them
/// @param shareHigh of the exits, those above the valley, 0 to 1
/// @param depth exits at the valley over exits at the lower of the peaks: 0 for none
record Modes(double low, double high, double valley, double shareHigh, double depth) {
	/// A valley this deep is no accident of a thousand exits or more.
	static final double DEEP = 0.25;
	/// A mode with fewer of the exits is a tail.
	static final double LEAST_SHARE = 0.10;
	/// Peaks nearer to each other are one mode with a dent.
	static final double LEAST_RATIO = 2;
	/// A lower peak below so many steps of the recording's clock may be an artefact of the steps.
	static final double LEAST_STEPS = 10;

	private static final int BINS_PER_DOUBLING = 8;
	private static final int BINS = Long.SIZE * BINS_PER_DOUBLING;
	private static final int[] SMOOTHING = {1, 2, 3, 2, 1};

	/// The two modes; empty where the distribution has one.
	static Optional<Modes> of(LatencyHistogram histogram) {
		double[] bins = smooth(bins(histogram));
		double[] before = new double[BINS + 1];
		for (int b = 0; b < BINS; b++)
			before[b + 1] = before[b] + bins[b];
		double total = before[BINS];
		Optional<Modes> deepest = Optional.empty();
		for (int v = 1; v < BINS - 1; v++) {
			double shareHigh = 1 - before[v + 1] / total;
			if (before[v] / total < LEAST_SHARE || shareHigh < LEAST_SHARE)
				continue;
			int left = peak(bins, 0, v);
			int right = peak(bins, v + 1, BINS);
			double depth = bins[v] / Math.min(bins[left], bins[right]);
			if (depth <= DEEP && (deepest.isEmpty() || depth < deepest.get().depth))
				deepest = Optional.of(new Modes(time(left), time(right), time(v), shareHigh, depth));
		}
		return deepest.filter(m -> m.high / m.low >= LEAST_RATIO && m.low >= LEAST_STEPS * step(histogram));
	}

	private static double[] bins(LatencyHistogram histogram) {
		double[] bins = new double[BINS];
		histogram.each((nanos, count) -> bins[bin(nanos)] += count);
		return bins;
	}

	private static double[] smooth(double[] bins) {
		double[] smooth = new double[BINS];
		int half = SMOOTHING.length / 2;
		int sum = 0;
		for (int weight : SMOOTHING)
			sum += weight;
		for (int b = half; b < BINS - half; b++)
			for (int i = 0; i < SMOOTHING.length; i++)
				smooth[b] += bins[b + i - half] * SMOOTHING[i] / sum;
		return smooth;
	}

	private static int peak(double[] bins, int from, int to) {
		int peak = from;
		for (int b = from; b < to; b++)
			if (bins[b] > bins[peak])
				peak = b;
		return peak;
	}

	/// Smallest distance of two times recorded: the step of the clock, where times are short enough to show it.
	private static long step(LatencyHistogram histogram) {
		long[] stepAndBefore = {Long.MAX_VALUE, Long.MIN_VALUE / 2};
		histogram.each((nanos, _) -> {
			stepAndBefore[0] = Math.min(stepAndBefore[0], nanos - stepAndBefore[1]);
			stepAndBefore[1] = nanos;
		});
		return stepAndBefore[0];
	}

	private static int bin(long nanos) {
		return Math.clamp(Math.round(Math.log(Math.max(1, nanos)) / Math.log(2) * BINS_PER_DOUBLING) + 2, 0, BINS - 1);
	}

	private static double time(int bin) {
		return Math.pow(2, (bin - 2) / (double) BINS_PER_DOUBLING);
	}
}
