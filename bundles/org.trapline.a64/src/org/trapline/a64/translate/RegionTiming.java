// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.Pace;
import org.trapline.a64.core.Shortcuts;

/// What generated code does of a timing model's work by itself, and when it calls the model. The JIT puts it in place: most
/// arguments are constants.
final class RegionTiming {
	private static final int TAKEN = 2;
	private static final byte CERTAINLY_TAKEN = 3;

	private RegionTiming() {
	}

	/// Whether there is nothing to tell of coming to a run of code.
	///
	/// @param lines entries of the core's known lines of instructions
	/// @param context of the core's memory
	/// @param first entry of the first line
	/// @param last entry of the last line, which is the first or the next
	static boolean known(Shortcuts shortcuts, long[] lines, long context, long pc, int first, int last) {
		long tag = pc & CoreMemory.PAGE_MASK | context;
		return !shortcuts.pace().pending && lines[first] == tag && lines[last] == tag;
	}

	/// The cycles of coming to a run of code, as the model says.
	///
	/// @param left as {@link Progress#left}
	/// @param fraction parts of a cycle until now; {@link Pace#fraction} has those with the run's
	static int fetch(Core core, Shortcuts shortcuts, Progress progress, long pc, long run, int left, int fraction) {
		core.cycles = progress.cycles(left);
		shortcuts.pace().fraction = fraction;
		return RegionCalls.fetch(core, pc, run);
	}

	/// Whether a conditional branch that is taken was predicted, which the predictor has learnt then.
	static boolean taken(Shortcuts shortcuts, long pc, long target) {
		byte[] counters = shortcuts.counters();
		int at = shortcuts.counter(pc);
		if (counters[at] < TAKEN || !shortcuts.goes(pc, target))
			return false;
		counters[at] = CERTAINLY_TAKEN;
		Pace pace = shortcuts.pace();
		pace.history = pace.history << 1 | 1;
		return true;
	}

	/// The same of one that is not taken.
	static boolean notTaken(Shortcuts shortcuts, long pc, long target) {
		byte[] counters = shortcuts.counters();
		int at = shortcuts.counter(pc);
		if (counters[at] >= TAKEN)
			return false;
		counters[at] = 0;
		shortcuts.pace().history <<= 1;
		return true;
	}

	/// The same of B.
	static boolean jump(Shortcuts shortcuts, long pc, long target) {
		return shortcuts.goes(pc, target);
	}

	/// The same of BL.
	static boolean jumpAndLink(Shortcuts shortcuts, long pc, long target) {
		if (!shortcuts.goes(pc, target))
			return false;
		shortcuts.push(pc + Integer.BYTES);
		return true;
	}

	/// The same of RET.
	static boolean back(Shortcuts shortcuts, long pc, long target) {
		if (shortcuts.returns()[shortcuts.pace().top] != target)
			return false;
		shortcuts.pop();
		shortcuts.went(target);
		return true;
	}

	/// The cycles of a branch beyond the instruction's own, as the model says.
	///
	/// @param left what is left when the branch has been executed
	/// @param cycles of the branch
	static int branch(Core core, Progress progress, long pc, int left, int cycles, long target, int taken) {
		core.pc = pc;
		core.cycles = progress.cycles(left + cycles);
		return RegionCalls.branch(core, pc, target, taken);
	}

	/// What {@link CoreMemory#find} does, for an instruction whose access is counted elsewhere.
	///
	/// @param left what is left before the instruction
	static long access(Core core, Shortcuts shortcuts, Progress progress, long pc, int left, long address, int bytes,
			int permission) {
		core.pc = pc;
		core.cycles = progress.cycles(left);
		long found = core.memory.find(address, bytes, permission);
		if (found >= 0)
			shortcuts.pace().accesses--;
		return found;
	}

	/// Says which run executes.
	static void within(Shortcuts shortcuts, long run) {
		shortcuts.pace().run = run;
	}

	/// The parts of a cycle that runs have taken beyond whole ones.
	static int fraction(Shortcuts shortcuts) {
		return shortcuts.pace().fraction;
	}

	/// Tells what was counted.
	///
	/// @param events see {@link Events}
	static void count(Shortcuts shortcuts, long events, int fraction) {
		Pace pace = shortcuts.pace();
		pace.accesses += events & Events.MASK;
		pace.branches += events >>> Events.BITS & Events.MASK;
		pace.fetches += events >>> 2 * Events.BITS;
		pace.fraction = fraction;
	}
}
