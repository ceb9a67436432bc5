// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trapline.measure.ExitTrace;

/// How long each vCPU had been in each state, and how many exits it had had, at the begin of each bin of time.
///
/// Filled by {@link #add} and {@link #count}, then turned from times in bins to running totals by {@link #accumulate}.
final class TimelineSums {
	private static final long[] NEVER = {};

	private final long start;
	private final long width;
	private final int bins;
	private final int states;
	/// By vCPU and state, one entry more than bins.
	private final long[][][] nanos;
	/// By vCPU, one entry more than bins.
	private final long[][] counts;

	/// @param bins into how many the span is cut at most
	TimelineSums(ExitTrace.Span span, int bins, int vcpus, int states) {
		start = span.start();
		long length = Math.max(1, span.end() - span.start());
		width = Math.ceilDiv(length, bins);
		this.bins = (int) Math.ceilDiv(length, width);
		this.states = states;
		nanos = new long[vcpus][states][];
		counts = new long[vcpus][];
		for (int v = 0; v < vcpus; v++) {
			Arrays.fill(nanos[v], NEVER);
			counts[v] = NEVER;
		}
	}

	long binNanos() {
		return width;
	}

	long bytes() {
		long longs = 0;
		for (int v = 0; v < nanos.length; v++) {
			longs += counts[v].length;
			for (long[] of : nanos[v])
				longs += of.length;
		}
		return longs * Long.BYTES;
	}

	/// Books a state into the bins that it lies in; what lies outside the span is left out.
	void add(int vcpu, int state, long from, long to) {
		long[] of = nanos[vcpu][state];
		if (of.length == 0)
			nanos[vcpu][state] = of = new long[bins + 1];
		long begin = Math.max(0, from - start);
		long end = Math.min(bins * width, to - start);
		int bin = (int) (begin / width);
		long binEnd = (bin + 1) * width;
		while (end > binEnd) {
			of[bin++] += binEnd - begin;
			begin = binEnd;
			binEnd += width;
		}
		if (end > begin)
			of[bin] += end - begin;
	}

	/// Counts an exit.
	void count(int vcpu, long time) {
		if (counts[vcpu].length == 0)
			counts[vcpu] = new long[bins + 1];
		counts[vcpu][Math.clamp((time - start) / width, 0, bins - 1)]++;
	}

	/// Turns bins into running totals: entry b is what had come before bin b.
	void accumulate() {
		for (int v = 0; v < nanos.length; v++) {
			accumulate(counts[v]);
			for (long[] of : nanos[v])
				accumulate(of);
		}
	}

	private static void accumulate(long[] of) {
		long total = 0;
		for (int b = 0; b < of.length; b++) {
			long here = of[b];
			of[b] = total;
			total += here;
		}
	}

	/// About how many exits of all vCPUs lie in a window.
	long exits(long from, long to) {
		double exits = 0;
		for (long[] count : counts)
			if (count.length > 0)
				exits += total(count, position(to)) - total(count, position(from));
		return Math.round(exits);
	}

	/// Shares of each state by pixel.
	List<Timeline.Lane> lanes(long from, long to, int pixels) {
		double[] edges = new double[pixels + 1];
		for (int p = 0; p <= pixels; p++)
			edges[p] = position(from + ((double) to - from) * p / pixels);
		double pixelNanos = ((double) to - from) / pixels;
		float[] never = new float[pixels];
		List<Timeline.Lane> lanes = new ArrayList<>();
		for (int v = 0; v < nanos.length; v++) {
			float[][] shares = new float[states][];
			for (int s = 0; s < states; s++)
				shares[s] = nanos[v][s].length == 0 ? never : shares(nanos[v][s], edges, pixelNanos);
			lanes.add(new Timeline.Aggregated(v, shares, counts[v].length == 0 ? new int[pixels] : exits(counts[v], edges)));
		}
		return lanes;
	}

	private static float[] shares(long[] totals, double[] edges, double pixelNanos) {
		float[] shares = new float[edges.length - 1];
		double before = total(totals, edges[0]);
		for (int p = 0; p < shares.length; p++) {
			double after = total(totals, edges[p + 1]);
			shares[p] = (float) ((after - before) / pixelNanos);
			before = after;
		}
		return shares;
	}

	private static int[] exits(long[] totals, double[] edges) {
		int[] exits = new int[edges.length - 1];
		long before = Math.round(total(totals, edges[0]));
		for (int p = 0; p < exits.length; p++) {
			long after = Math.round(total(totals, edges[p + 1]));
			exits[p] = (int) (after - before);
			before = after;
		}
		return exits;
	}

	/// A time as a number of bins since the start, inside the span.
	private double position(double time) {
		return Math.clamp((time - start) / width, 0, bins);
	}

	/// A running total at a position; inside a bin it grows evenly.
	private static double total(long[] totals, double position) {
		int bin = (int) position;
		return bin + 1 < totals.length ? totals[bin] + (position - bin) * (totals[bin + 1] - totals[bin]) : totals[bin];
	}
}
