// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.Pace;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.timing.schedule.Schedule;

/// The time of a core's timing model, in cycles, and where in its code the core is then.
///
/// It follows from the core's cycles and from what passes while the core executes nothing.
final class CoreTime {
	private static final int INDEX_MASK = 0x3FF;
	/// Upper byte of SVC, HVC, SMC, BRK and HLT.
	private static final int EXCEPTION_GENERATING = 0xD4;

	private final Runs runs;
	private final Pace pace;
	private @Nullable Core core;
	/// What is added to it for the machine's time.
	private long offset;
	/// Cycles that the core does not count, of exceptions.
	private long beside;
	/// What is added to the core's cycles for the model's time.
	private long origin;

	/// @param pace says which run executes
	CoreTime(Runs runs, Pace pace) {
		this.runs = runs;
		this.pace = pace;
	}

	/// Goes by a core from now on.
	void of(Core timed) {
		core = timed;
	}

	/// Says what time it is for the machine.
	void resume(long now) {
		offset = now - dispatched();
	}

	/// What is added for the machine's time.
	long offset() {
		return offset;
	}

	/// When the instruction that is next is dispatched.
	long dispatched() {
		Core of = core;
		return of == null ? origin : of.cycles + origin;
	}

	/// When the present run's last instruction is dispatched.
	long last() {
		return dispatched() + left();
	}

	/// The same as the machine's time.
	long machine() {
		return last() + offset;
	}

	/// Cycles of the present run's instructions from the next one on.
	int left() {
		Core of = core;
		Runs.Page page = runs.page(pace.run);
		if (of == null || of.arrived || page == null)
			return 0;
		int at = (int) (of.pc >>> 2) & INDEX_MASK;
		boolean inside = at >= Runs.index(pace.run) && at < Runs.index(pace.run) + Runs.length(pace.run);
		return inside ? page.rest[at] / Schedule.PARTS : 0;
	}

	/// Index in its page of the instruction that executes.
	int index() {
		Core of = core;
		return of == null ? Runs.index(pace.run) : (int) (of.pc >>> 2) & INDEX_MASK;
	}

	/// Its address.
	long pc() {
		Core of = core;
		return of == null ? 0 : of.pc;
	}

	/// Whether it asks for an exception.
	boolean asks() {
		Core of = core;
		Runs.Page page = runs.page(pace.run);
		return of != null && page != null && page.words[(int) (of.pc >>> 2) & INDEX_MASK] >>> 24 == EXCEPTION_GENERATING;
	}

	/// Lets cycles pass that the core does not count.
	void pass(int cycles) {
		origin += cycles;
		beside += cycles;
	}

	/// All cycles but some; 0 before there is a core.
	long spent(long but) {
		Core of = core;
		return of == null ? 0 : of.cycles + beside - but;
	}

	/// Writes its state.
	void save(StateOutput out) {
		out.int64s(new long[] { origin, offset, beside });
	}

	/// Becomes what was saved.
	void restore(StateInput in) throws StateException {
		long[] times = new long[3];
		in.int64s(times);
		origin = times[0];
		offset = times[1];
		beside = times[2];
	}
}
