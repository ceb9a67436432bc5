// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.ArrayList;
import java.util.List;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.columns.ColumnFile;

/// Turns the exits of blocks into the states that vCPUs went through, see {@link ExitPhases}.
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
		int handling = stateOfCause[causes[row]];
		exit(vcpu, times[row]);
		ExitPhases.tell(times[row], intervals[row], idles[row], descheduleds[row], awayAts[row], guests[row],
				(kind, from, to) -> state(vcpu, switch (kind) {
				case GUEST -> GUEST;
				case IDLE -> IDLE;
				case DESCHEDULED -> DESCHEDULED;
				case HANDLING -> handling;
				}, from, to, id));
	}
}
