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

	/// The cycles of coming to a run of code.
	///
	/// @param lines entries of the core's known lines of instructions
	/// @param context of the core's memory
	/// @param cost see {@link Shortcuts.Run}
	/// @param first entry of the first line
	/// @param last entry of the last line, which is the first or the next
	static int fetch(Core core, Shortcuts shortcuts, long[] lines, long context, long pc, long run, int cost, int more,
			int first, int last) {
		long tag = pc & CoreMemory.PAGE_MASK | context;
		Pace pace = shortcuts.pace();
		return pace.pending || lines[first] != tag || lines[last] != tag ? RegionCalls.fetch(core, pc, run)
				: pace.arrive(run, cost, more, shortcuts.parts());
	}

	/// The same, where it may be that control has not come there in a way that is told of, or that it was told.
	static int arrive(Core core, Shortcuts shortcuts, long[] lines, long context, long pc, long run, int cost, int more,
			int first, int last) {
		if (!core.arrived)
			return 0;
		core.arrived = false;
		return fetch(core, shortcuts, lines, context, pc, run, cost, more, first, last);
	}

	/// The cycles of a conditional branch that is taken, beyond the instruction's own.
	static int taken(Core core, Shortcuts shortcuts, long pc, long target) {
		byte[] counters = shortcuts.counters();
		int at = shortcuts.counter(pc);
		if (counters[at] < TAKEN || !shortcuts.goes(pc, target))
			return RegionCalls.branch(core, pc, target, 1);
		counters[at] = CERTAINLY_TAKEN;
		Pace pace = shortcuts.pace();
		pace.branches++;
		pace.history = pace.history << 1 | 1;
		return 0;
	}

	/// The cycles of a conditional branch that is not taken.
	static int notTaken(Core core, Shortcuts shortcuts, long pc, long target) {
		byte[] counters = shortcuts.counters();
		int at = shortcuts.counter(pc);
		if (counters[at] >= TAKEN)
			return RegionCalls.branch(core, pc, target, 0);
		counters[at] = 0;
		Pace pace = shortcuts.pace();
		pace.branches++;
		pace.history <<= 1;
		return 0;
	}

	/// The cycles of B.
	static int jump(Core core, Shortcuts shortcuts, long pc, long target) {
		if (!shortcuts.goes(pc, target))
			return RegionCalls.branch(core, pc, target, 1);
		shortcuts.pace().branches++;
		return 0;
	}

	/// The cycles of BL.
	static int jumpAndLink(Core core, Shortcuts shortcuts, long pc, long target) {
		if (!shortcuts.goes(pc, target))
			return RegionCalls.branch(core, pc, target, 1);
		shortcuts.push(pc + Integer.BYTES);
		shortcuts.pace().branches++;
		return 0;
	}

	/// The cycles of RET.
	static int back(Core core, Shortcuts shortcuts, long pc, long target) {
		if (shortcuts.returns()[shortcuts.pace().top] != target)
			return RegionCalls.branch(core, pc, target, 1);
		shortcuts.pop();
		shortcuts.went(target);
		shortcuts.pace().branches++;
		return 0;
	}

	/// What {@link CoreMemory#find} does, for an instruction whose access is counted elsewhere.
	static long access(Core core, Shortcuts shortcuts, long pc, long address, int bytes, int permission) {
		core.pc = pc;
		long found = core.memory.find(address, bytes, permission);
		if (found >= 0)
			shortcuts.pace().accesses--;
		return found;
	}

	/// Counts loads and stores.
	static void count(Shortcuts shortcuts, int accesses) {
		shortcuts.pace().accesses += accesses;
	}
}
