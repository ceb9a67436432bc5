// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.Pace;
import org.trapline.a64.core.Shortcuts;
import org.trapline.a64.core.Timing;

/// A place in generated code from which a timing model with shortcuts is called, where it has something to say: what is known of
/// the place when the code is written, which so takes no bytecode.
///
/// What a model counts when it is called, the code counts itself: so the model's counts are taken back.
final class Site {
	private final Core core;
	private final Progress progress;
	private final Timing timing;
	private final Shortcuts shortcuts;
	private final Pace pace;
	private final long pc;
	private final int time;
	private final long target;
	private final int number;

	/// @param pc of the instruction, or of the first of a run
	/// @param time what is taken off {@link Locals#LEFT} and has not been taken yet
	/// @param target of a direct branch; the number of a run
	/// @param number of a direct branch that is taken in {@link Shortcuts#numbers}, 0 where one is not; the bytes of an access,
	///        negative for a write
	Site(Constants of, long pc, int time, long target, int number) {
		core = of.core;
		progress = of.progress;
		timing = of.core.timing.orElseThrow();
		shortcuts = of.core.shortcuts.orElseThrow();
		pace = of.pace;
		this.pc = pc;
		this.time = time;
		this.target = target;
		this.number = number;
	}

	/// Control comes to a run.
	///
	/// @param left without what the run takes beyond whole cycles
	/// @param from the run before
	/// @return what is left then
	int fetch(int left, long from) {
		pace.run = from;
		progress.place(left + time);
		int lost = timing.fetch(pc, target);
		pace.fetches--;
		return progress.behind(lost);
	}

	/// A conditional branch that is not both predicted right and to a known target.
	///
	/// @param left what is left when the branch has been executed
	/// @param history before it
	/// @param run it is of
	/// @param counter that predicts it
	/// @return what is left then
	int conditional(int left, int history, long run, int counter) {
		byte[] counters = shortcuts.counters();
		boolean taken = number != 0;
		if (pace.pending || counters[counter] >= Shortcuts.TAKEN == taken)
			return branch(left, history, run);
		counters[counter] = (byte) (counters[counter] + (taken ? 1 : -1));
		return left - RegionTiming.miss(shortcuts, pace);
	}

	/// Any direct branch.
	int branch(int left, int history, long run) {
		boolean taken = number != 0;
		left = branch(left, history, run, target, taken);
		if (taken)
			shortcuts.number(pc, target, number);
		return left;
	}

	/// An indirect branch.
	int indirect(int left, int history, long run, long to) {
		return branch(left, history, run, to, true);
	}

	private int branch(int left, int history, long run, long to, boolean taken) {
		core.pc = pc;
		pace.run = run;
		pace.history = history;
		progress.place(left + time);
		int lost = timing.branch(pc, to, taken);
		pace.branches--;
		return progress.behind(lost) - time;
	}

	/// What {@link CoreMemory#find} does; {@link Progress#left} is what is left then.
	///
	/// @param left when the instruction and those after it in its block have been executed
	/// @return the place in the bank
	int access(int left, long run, long address) {
		core.pc = pc;
		pace.run = run;
		progress.place(left + time);
		boolean write = number < 0;
		long found = core.memory.find(address, write ? -number : number, write ? CoreMemory.WRITE : CoreMemory.READ);
		if (found < 0)
			return -1;
		pace.accesses--;
		progress.left = progress.behind((int) (found >>> Integer.SIZE)) - time;
		return (int) found;
	}
}
