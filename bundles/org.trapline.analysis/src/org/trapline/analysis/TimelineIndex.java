// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.columns.ColumnFile;

/// What each vCPU did, summed up so that any window of time is answered at once.
///
/// The span is cut into equal bins. For each vCPU and state it holds how long the state had lasted in all at the begin
/// of each bin; what a pixel shows is then the difference of two such sums, whatever the zoom. Where a window is zoomed
/// in so far that bins are too coarse for its pixels, or has few exits, the exits themselves are read from the blocks
/// concerned.
///
/// Built once, then asked from one thread at a time.
public final class TimelineIndex {
	/// What the sums may take at most.
	static final long MAX_BYTES = 64L << 20;
	/// Fewer bins than this are never made, whatever they take.
	private static final int LEAST_BINS = 16;
	private static final int MOST_BINS = 1 << 18;
	/// Bins to a pixel below which the blurring at a pixel's edges would be seen.
	private static final int BINS_IN_PIXEL = 4;
	/// Most rows that are read for a window: about 10 ms.
	private static final long MOST_ROWS_READ = 6L * ColumnFile.BLOCK_ROWS;

	private final ExitTrace trace;
	private final List<TimelineState> states;
	private final int[] stateOfCause;
	private final TimelineSums sums;

	private TimelineIndex(ExitTrace trace, List<TimelineState> states, int[] stateOfCause, TimelineSums sums) {
		this.trace = trace;
		this.states = states;
		this.stateOfCause = stateOfCause;
		this.sums = sums;
	}

	/// Builds the index in one pass.
	///
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static TimelineIndex of(ExitTrace trace, Progress progress) {
		List<TimelineState> states = StateScan.states(trace);
		int[] stateOfCause = StateScan.statesOfCauses(trace, states);
		TimelineSums sums = new TimelineSums(trace.span(), bins(trace, states.size()), trace.vcpus().size(),
				states.size());
		StateScan scan = new StateScan(stateOfCause) {
			@Override
			void state(int vcpu, int state, long start, long end, long row) {
				sums.add(vcpu, state, start, end);
			}

			@Override
			void exit(int vcpu, long time) {
				sums.count(vcpu, time);
			}
		};
		ExitBlocks blocks = trace.blocks();
		for (int block = 0; block < trace.blockCount(); block++) {
			progress.checkCancelled();
			progress.at(block, trace.blockCount());
			scan.block(blocks, block, Long.MIN_VALUE, Long.MAX_VALUE);
		}
		sums.accumulate();
		progress.at(trace.blockCount(), trace.blockCount());
		return new TimelineIndex(trace, states, stateOfCause, sums);
	}

	private static int bins(ExitTrace trace, int states) {
		long row = (long) trace.vcpus().size() * (states + 1) * Long.BYTES;
		long affordable = MAX_BYTES / Math.max(1, row);
		return Math.clamp(Math.min(affordable, trace.size()), LEAST_BINS, MOST_BINS);
	}

	/// What happened in a window.
	///
	/// @param from begin of the window, in nanoseconds of the recording's clock
	/// @param to end of the window, after from
	/// @param pixels how finely, 1 or more
	public Timeline window(long from, long to, int pixels) {
		if (to <= from || pixels < 1)
			throw new IllegalArgumentException("a window of " + (to - from) + " ns and " + pixels + " pixels");
		double pixel = ((double) to - from) / pixels;
		boolean coarse = pixel < (double) sums.binNanos() * BINS_IN_PIXEL;
		List<Timeline.Lane> lanes = (coarse || sums.exits(from, to) <= pixels) && rows(from, to) <= MOST_ROWS_READ
				? read(from, to, pixels)
				: sums.lanes(from, to, pixels);
		return new Timeline(from, to, pixels, states, lanes);
	}

	/// How many bytes the sums take.
	long bytes() {
		return sums.bytes();
	}

	private long rows(long from, long to) {
		long rows = 0;
		for (int block = 0; block < trace.blockCount(); block++)
			if (overlaps(block, from, to))
				rows += Math.min(ColumnFile.BLOCK_ROWS, trace.size() - (long) block * ColumnFile.BLOCK_ROWS);
		return rows;
	}

	private boolean overlaps(int block, long from, long to) {
		return trace.blockEnd(block) >= from && trace.blockStart(block) < to;
	}

	private List<Timeline.Lane> read(long from, long to, int pixels) {
		List<LaneStates> lanes = new ArrayList<>();
		for (int v = 0; v < trace.vcpus().size(); v++)
			lanes.add(new LaneStates(v, states.size(), from, to, pixels));
		StateScan scan = new StateScan(stateOfCause) {
			@Override
			void state(int vcpu, int state, long start, long end, long row) {
				if (start < to && end > from)
					lanes.get(vcpu).state(state, start, end, row);
			}

			@Override
			void exit(int vcpu, long time) {
				if (time >= from && time < to)
					lanes.get(vcpu).exit(time);
			}
		};
		ExitBlocks blocks = trace.blocks();
		for (int block = 0; block < trace.blockCount(); block++)
			if (overlaps(block, from, to))
				scan.block(blocks, block, from, to);
		return lanes.stream().map(LaneStates::finish).toList();
	}

	/// The states of one vCPU in a window: as they are while they are few, shares by pixel once they are many.
	private static final class LaneStates {
		private final int vcpu;
		private final long from;
		private final double pixelNanos;
		private final int pixels;
		private final int states;
		private long[] starts = new long[16];
		private long[] ends = new long[16];
		private int[] indexes = new int[16];
		private long[] rows = new long[16];
		private int size;
		private float[][] shares = {};
		private final int[] exits;

		LaneStates(int vcpu, int states, long from, long to, int pixels) {
			this.vcpu = vcpu;
			this.states = states;
			this.from = from;
			this.pixels = pixels;
			pixelNanos = ((double) to - from) / pixels;
			exits = new int[pixels];
		}

		void exit(long time) {
			exits[Math.min(pixels - 1, (int) ((time - from) / pixelNanos))]++;
		}

		void state(int state, long start, long end, long row) {
			if (shares.length > 0)
				share(state, start, end);
			else if (size < pixels)
				keep(state, start, end, row);
			else {
				shares = new float[states][pixels];
				for (int i = 0; i < size; i++)
					share(indexes[i], starts[i], ends[i]);
				share(state, start, end);
			}
		}

		Timeline.Lane finish() {
			return shares.length > 0 ? new Timeline.Aggregated(vcpu, shares, exits)
					: new Timeline.Exact(vcpu, Arrays.copyOf(starts, size), Arrays.copyOf(ends, size),
							Arrays.copyOf(indexes, size), Arrays.copyOf(rows, size));
		}

		private void keep(int state, long start, long end, long row) {
			if (size == starts.length) {
				starts = Arrays.copyOf(starts, size * 2);
				ends = Arrays.copyOf(ends, size * 2);
				indexes = Arrays.copyOf(indexes, size * 2);
				rows = Arrays.copyOf(rows, size * 2);
			}
			starts[size] = start;
			ends[size] = end;
			indexes[size] = state;
			rows[size++] = row;
		}

		private void share(int state, long start, long end) {
			double begin = Math.max(0, (start - from) / pixelNanos);
			double until = Math.min(pixels, (end - from) / pixelNanos);
			float[] of = shares[state];
			int first = (int) begin;
			int last = (int) until;
			if (first == last) {
				of[Math.min(first, pixels - 1)] += (float) (until - begin);
				return;
			}
			of[first] += (float) (first + 1 - begin);
			for (int p = first + 1; p < last; p++)
				of[p] += 1;
			if (last < pixels)
				of[last] += (float) (until - last);
		}
	}
}
