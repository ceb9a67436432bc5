// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import org.trapline.a64.core.Pace;
import org.trapline.a64.core.Shortcuts;

/// What generated code does of a timing model's work by itself, as far as it is not written out. The JIT puts it in place: most
/// arguments are constants.
final class RegionTiming {
	private RegionTiming() {
	}

	/// A branch was predicted wrong while nothing is outstanding.
	///
	/// @return the parts of cycles that it takes beyond its own
	static int miss(Shortcuts shortcuts, Pace pace) {
		if (shortcuts.missCycles() > 0)
			pace.mispredicted++;
		return shortcuts.missCycles() * shortcuts.parts();
	}

	/// Predicts RET, and has the predictor learn, but for the history.
	///
	/// @return the parts of cycles that it takes beyond its own; negative if the model has to say, nothing has been done then
	static int back(Shortcuts shortcuts, long target) {
		Pace pace = shortcuts.pace();
		boolean right = shortcuts.returns()[pace.top] == target;
		if (!right && pace.pending)
			return -1;
		shortcuts.pop();
		return right ? 0 : miss(shortcuts, pace);
	}

	/// The same of BR.
	static int indirect(Shortcuts shortcuts, long pc, long target, int history) {
		int at = shortcuts.indirect(pc, history);
		boolean right = shortcuts.indirects()[at] == target;
		Pace pace = shortcuts.pace();
		if (!right && pace.pending)
			return -1;
		shortcuts.indirects()[at] = target;
		return right ? 0 : miss(shortcuts, pace);
	}

	/// The same of BLR.
	static int indirectAndLink(Shortcuts shortcuts, long pc, long target, int history) {
		int taken = indirect(shortcuts, pc, target, history);
		if (taken >= 0)
			shortcuts.push(pc + Integer.BYTES);
		return taken;
	}

	/// Control has come to a run otherwise than by a branch within the region, each of which stands for the run that it goes to.
	static void fetched(Shortcuts shortcuts) {
		shortcuts.pace().fetches++;
	}

	/// Control leaves the region by a branch: where it comes to is not counted yet.
	static void departed(Shortcuts shortcuts) {
		shortcuts.pace().fetches--;
	}

	/// Tells what was counted.
	///
	/// @param events see {@link Events}
	static void count(Shortcuts shortcuts, Progress progress, long events, int history) {
		Pace pace = shortcuts.pace();
		progress.count += Events.instructions(events);
		pace.accesses += Events.accesses(events);
		long branches = Events.branches(events);
		pace.branches += branches;
		pace.fetches += branches;
		pace.history = history;
	}

	/// Takes back what was counted of instructions that were not executed.
	///
	/// @param events see {@link Events}
	static void takeBack(Shortcuts shortcuts, long events) {
		Pace pace = shortcuts.pace();
		pace.accesses -= Events.accesses(events);
		long branches = Events.branches(events);
		pace.branches -= branches;
		pace.fetches -= branches;
	}
}
