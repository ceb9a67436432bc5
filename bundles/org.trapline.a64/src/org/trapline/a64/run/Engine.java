// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.translate.Flags;
import org.trapline.a64.translate.Options;
import org.trapline.a64.translate.RegionCode;
import org.trapline.a64.translate.RegionTable;

/// The fast way to run a core: translated regions where there are, and else one instruction after the other, with the same
/// counts and stops as {@link Stepper} whatever is translated when.
public final class Engine {
	private final Core core;
	private final CoreMemory memory;
	private final Flags flags = new Flags();
	private final RegionTable regions;
	private final Stepper stepper;

	public Engine(Core core, Options options) {
		this.core = core;
		memory = core.memory;
		regions = new RegionTable(core, flags, options);
		stepper = new Stepper(core);
	}

	/// Its regions.
	public RegionTable regions() {
		return regions;
	}

	/// Executes instructions until a poll at or after the core's deadline, as {@link Stepper#run} says.
	public void run() {
		// what is left until then is a difference
		core.deadline = Math.max(core.deadline, 0);
		while (!translated() && !interpret())
			;
	}

	/// Runs regions as long as there are some.
	///
	/// @return whether a poll found the deadline reached
	private boolean translated() {
		flags.take(core);
		int result = RegionCode.CONTINUE;
		while (result == RegionCode.CONTINUE) {
			RegionCode code = regions.get(core.pc, memory.context);
			if (code == RegionCode.NONE)
				break;
			code.entries++;
			result = code.run();
		}
		flags.settle(core);
		return result == RegionCode.STOP;
	}

	/// Executes instructions until a region may begin: after a poll or a call.
	private boolean interpret() {
		for (;;) {
			long from = core.pc;
			boolean poll = stepper.step();
			if (poll)
				return core.time() >= core.deadline;
			if (core.pc != from + Integer.BYTES)
				return false;
		}
	}
}
