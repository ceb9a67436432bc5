// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import org.trapline.a64.core.Core;
import org.trapline.a64.run.Stepper;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// Software step: an exception after each instruction, by MDSCR_EL1.SS and PSTATE.SS (Arm ARM D2.11).
final class SoftwareStep {
	private static final int DEBUG_MASK = 8;
	/// Load-exclusives, single and pair.
	private static final int EXCLUSIVE_MASK = 0x3FC0_0000;
	private static final int EXCLUSIVE = 0x0840_0000;

	private final Cpu cpu;
	private final SystemState s;
	private final Exceptions exceptions;
	/// ISV and EX of the step that was made last.
	private int stepped;

	SoftwareStep(Cpu cpu, Exceptions exceptions) {
		this.cpu = cpu;
		s = cpu.state;
		this.exceptions = exceptions;
	}

	/// Whether debug exceptions are enabled at the present level.
	boolean enabled() {
		return enabled(s.level, (s.daif & DEBUG_MASK) != 0);
	}

	/// Whether the next instruction is to be stepped, or the exception of a step to be taken.
	boolean active() {
		return (s.mdscr & SystemState.MDSCR_SS) != 0 && enabled();
	}

	/// Whether returning to a level with SPSR.SS set arms a step (DebugExceptionReturnSS).
	boolean armedBy(int to, long spsr) {
		boolean masked = (spsr >>> ProcessState.DAIF & DEBUG_MASK) != 0;
		return (s.mdscr & SystemState.MDSCR_SS) != 0 && !enabled() && enabled(to, masked);
	}

	/// AArch64.GenerateDebugExceptionsFrom.
	boolean enabled(int level, boolean masked) {
		if (s.osLock)
			return false;
		boolean el2 = (s.mdcr & SystemState.MDCR_TDE) != 0 || (s.hcr & SystemState.HCR_TGE) != 0;
		int target = el2 ? 2 : 1;
		return level < target || level == target && (s.mdscr & SystemState.MDSCR_KDE) != 0 && !masked;
	}

	/// Executes one instruction, or takes the exception.
	void run(Stepper stepper) {
		if (!s.singleStep) {
			exceptions.debug(Syndromes.STEP, stepped | Syndromes.DEBUG);
			stepped = 0;
			return;
		}
		Core core = cpu.core();
		long before = exceptions.changes;
		long from = core.instructions;
		long at = core.pc;
		if (cpu.debug.breaks(at))
			return;
		stepper.step();
		if (exceptions.changes != before)
			return;
		s.singleStep = false;
		if (core.instructions != from)
			stepped = Syndromes.VALID | ((CoreState.word(core, at) & EXCLUSIVE_MASK) == EXCLUSIVE ? Syndromes.EXCLUSIVE : 0);
	}

	void save(StateOutput out) {
		out.int32(stepped);
	}

	void restore(StateInput in) throws StateException {
		stepped = in.int32();
	}
}
