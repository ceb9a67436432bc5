// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.translate.Flags;
import org.trapline.a64.translate.Options;
import org.trapline.a64.translate.Progress;
import org.trapline.a64.translate.RegionCode;
import org.trapline.a64.translate.RegionTable;

/// The fast way to run a core: translated regions where there are, and else the {@link Interpreter}, with the same
/// counts and stops as {@link Stepper} whatever is translated when.
public final class Engine {
	/// How often the table is asked about an address before its region is translated.
	private static final int QUESTIONS = 16;

	private final Core core;
	private final CoreMemory memory;
	private final Flags flags = new Flags();
	private final Progress progress;
	private final RegionTable regions;
	private final Interpreter interpreter;

	public Engine(Core core, Options options) {
		this.core = core;
		memory = core.memory;
		progress = new Progress(core);
		int patience = Math.max(1, options.threshold() / QUESTIONS);
		regions = new RegionTable(core, flags, progress, options);
		interpreter = options.threshold() == 0 ? new Interpreter(core)
				: new Interpreter(core, pc -> regions.takes(pc, memory.context, patience), patience);
	}

	/// Its regions.
	public RegionTable regions() {
		return regions;
	}

	/// Executes instructions until a poll at or after the core's deadline, as {@link Stepper#run} says.
	public void run() {
		boolean stop = translated();
		while (!stop)
			stop = interpreter.run() || translated();
	}

	/// Runs regions as long as there are some.
	///
	/// @return whether a poll found the deadline reached
	private boolean translated() {
		RegionCode code = regions.get(core.pc, memory.context);
		if (code == RegionCode.NONE)
			return false;
		flags.take(core);
		progress.take();
		boolean stop = false;
		while (!stop && code != RegionCode.NONE) {
			code.entries++;
			int result = code.run();
			if (result == RegionCode.REFUSE)
				break;
			stop = result == RegionCode.STOP && reached();
			code = result == RegionCode.MISSED ? regions.behindMiss(core.pc, memory.context)
					: regions.get(core.pc, memory.context);
		}
		flags.settle(core);
		progress.settle();
		return stop;
	}

	/// Whether nothing being left means that the deadline is reached, not that more of it is to be counted down.
	private boolean reached() {
		progress.settle();
		progress.take();
		return core.time() >= core.deadline;
	}
}
