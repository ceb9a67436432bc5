// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.ArrayList;
import java.util.List;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.columns.ColumnFile;

/// Turns exits into the states that a vCPU went through: the guest before, handling, idle, descheduled, handling again.
///
/// A recording tells when a vCPU first went idle or off the CPU, not how the rest of the interval is ordered: here idle
/// comes first, then descheduled, then what remains of handling.
abstract class StateScan {
	static final int GUEST = 0;
	static final int IDLE = 1;
	static final int DESCHEDULED = 2;

	private final int[] stateOfCause;
	private long[] times = {};
	private long[] intervals = {};
	private long[] idles = {};
	private long[] descheduleds = {};
	private long[] awayAts = {};
	private long[] guests = {};
	private int[] causes = {};
	private short[] vcpus = {};

	/// @param stateOfCause see {@link #statesOfCauses}
	StateScan(int[] stateOfCause) {
		this.stateOfCause = stateOfCause;
	}

	/// The states of a recording: three that every one has, then handling of each reason in it.
	static List<TimelineState> states(ExitTrace trace) {
		List<TimelineState> states = new ArrayList<>(
				List.of(TimelineState.GUEST, TimelineState.IDLE, TimelineState.DESCHEDULED));
		boolean[] has = new boolean[ExitReason.values().length];
		for (var cause : trace.causes())
			has[cause.reason().ordinal()] = true;
		for (ExitReason reason : ExitReason.values())
			if (has[reason.ordinal()])
				states.add(TimelineState.handling(reason));
		return states;
	}

	/// The state in which exits of each cause are handled.
	static int[] statesOfCauses(ExitTrace trace, List<TimelineState> states) {
		int[] stateOfCause = new int[trace.causes().size()];
		for (int c = 0; c < stateOfCause.length; c++)
			stateOfCause[c] = states.indexOf(TimelineState.handling(trace.causes().get(c).reason()));
		return stateOfCause;
	}

	/// Sees a state; those of one vCPU come in order of time.
	///
	/// @param row of the trace
	abstract void state(int vcpu, int state, long start, long end, long row);

	/// Sees an exit before its states.
	abstract void exit(int vcpu, long time);

	/// Reads the exits of a block of which something lies in a window.
	final void block(ExitBlocks blocks, int block, long from, long to) {
		int rows = blocks.load(block);
		times = blocks.times();
		intervals = blocks.intervals();
		idles = blocks.idle();
		descheduleds = blocks.descheduled();
		awayAts = blocks.awayAt();
		guests = blocks.guestBefore();
		causes = blocks.causes();
		vcpus = blocks.vcpus();
		long first = (long) block * ColumnFile.BLOCK_ROWS;
		for (int row = 0; row < rows; row++)
			if (times[row] - guests[row] < to && times[row] + intervals[row] >= from)
				states(row, first + row);
	}

	private void states(int row, long id) {
		int vcpu = vcpus[row];
		long time = times[row];
		long idle = idles[row];
		long descheduled = descheduleds[row];
		exit(vcpu, time);
		if (guests[row] > 0)
			state(vcpu, GUEST, time - guests[row], time, id);
		int handling = stateOfCause[causes[row]];
		long end = time + intervals[row];
		if (idle + descheduled <= 0) {
			state(vcpu, handling, time, end, id);
			return;
		}
		long before = Math.clamp(awayAts[row], 0, Math.max(0, intervals[row] - idle - descheduled));
		long at = time + before;
		if (before > 0)
			state(vcpu, handling, time, at, id);
		if (idle > 0)
			state(vcpu, IDLE, at, at += idle, id);
		if (descheduled > 0)
			state(vcpu, DESCHEDULED, at, at += descheduled, id);
		if (at < end)
			state(vcpu, handling, at, end, id);
	}
}
