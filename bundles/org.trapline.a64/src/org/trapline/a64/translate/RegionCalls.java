// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import org.trapline.a64.core.Core;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.core.Timing;
import org.trapline.a64.semantics.Dispatch;

/// What generated code calls, off the fast paths.
final class RegionCalls {
	/// Bits that the row of an instruction takes.
	static final int ROW_BITS = 12;

	private RegionCalls() {
	}

	/// Executes an instruction before which a region was left, whose state the core, flags and progress have.
	///
	/// @param instruction its word in the upper half, then its cycles, its row in {@link #ROW_BITS}
	/// @return {@link RegionCode#STOP} or {@link RegionCode#MISSED}
	static int miss(Core core, Flags flags, Progress progress, long instruction) {
		flags.settle(core);
		progress.settle();
		core.next = core.pc + Integer.BYTES;
		int row = (int) instruction & (1 << ROW_BITS) - 1;
		try {
			Dispatch.execute(core, row, (int) (instruction >>> 32));
		} catch (GuestException e) {
			return exception(core, flags, progress, e);
		}
		core.depart(row);
		core.instructions++;
		core.cycles += (int) instruction >>> ROW_BITS;
		core.pc = core.next;
		flags.take(core);
		progress.take();
		return RegionCode.MISSED;
	}

	/// Takes an exception that the instruction at the core's pc raised.
	///
	/// @return {@link RegionCode#STOP} or {@link RegionCode#CONTINUE}
	static int exception(Core core, Flags flags, Progress progress, GuestException exception) {
		flags.settle(core);
		core.next = core.pc;
		core.environment.exception(core, exception);
		core.arrived = true;
		return finish(core, flags, progress);
	}

	/// Counts an instruction that ends a region, and goes where it says.
	static int complete(Core core, Flags flags, Progress progress, int cycles) {
		core.instructions++;
		core.cycles += cycles;
		return finish(core, flags, progress);
	}

	private static int finish(Core core, Flags flags, Progress progress) {
		core.pc = core.next;
		flags.take(core);
		progress.take();
		return core.time() >= core.deadline ? RegionCode.STOP : RegionCode.CONTINUE;
	}

	/// The cycles of coming to an instruction.
	static int fetch(Core core, long pc, long run) {
		Timing timing = core.timing.orElseThrow();
		return timing.fetch(pc, run);
	}

	/// The same, where it may be that control has not come there in a way that is told of, or that it was told.
	static int arrive(Core core, long pc, long run) {
		if (!core.arrived)
			return 0;
		core.arrived = false;
		return fetch(core, pc, run);
	}

	/// The cycles of a branch beyond the instruction's own.
	static int branch(Core core, long pc, long target, int taken) {
		Timing timing = core.timing.orElseThrow();
		return timing.branch(pc, target, taken != 0);
	}
}
