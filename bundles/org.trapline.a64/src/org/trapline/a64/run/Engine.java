// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.translate.Flags;
import org.trapline.a64.translate.Options;
import org.trapline.a64.translate.RegionCode;
import org.trapline.a64.translate.RegionTable;

/// The fast way to run a core: translated regions where there are, and else interpreted, with the same
/// counts and stops as {@link Stepper} whatever is translated when.
public final class Engine {
	/// How often the table is asked about an address before its region is translated.
	private static final int QUESTIONS = 16;

	private final Core core;
	private final CoreMemory memory;
	private final Flags flags = new Flags();
	private final RegionTable regions;
	private final Interpreter interpreter;

	public Engine(Core core, Options options) {
		this.core = core;
		memory = core.memory;
		int patience = Math.max(1, options.threshold() / QUESTIONS);
		regions = new RegionTable(core, flags, options.withThreshold(options.threshold() / patience));
		interpreter = options.threshold() == 0 ? new Interpreter(core)
				: new Interpreter(core, pc -> regions.get(pc, memory.context) != RegionCode.NONE, patience);
	}

	/// Its regions.
	public RegionTable regions() {
		return regions;
	}

	/// Executes instructions until a poll at or after the core's deadline, as {@link Stepper#run} says.
	public void run() {
		// what is left until then is a difference
		core.deadline = Math.max(core.deadline, 0);
		boolean stop = translated();
		while (!stop)
			stop = interpreter.run() || translated();
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
}
