// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import org.trapline.a64.core.Core;
import org.trapline.a64.core.GuestException;

/// ERET (Arm ARM D1.4.4, AArch64.ExceptionReturn).
final class ExceptionReturn {
	private static final int MODE = 0x1F;
	private static final int AARCH32 = 0x10;
	private static final int RESERVED = 2;

	private final Cpu cpu;
	private final SystemState s;
	private final Exceptions exceptions;
	private final SoftwareStep step;

	ExceptionReturn(Cpu cpu, Exceptions exceptions, SoftwareStep step) {
		this.cpu = cpu;
		s = cpu.state;
		this.exceptions = exceptions;
		this.step = step;
	}

	void execute() {
		if (s.level == 0)
			throw GuestException.undefined();
		exceptions.changes++;
		cpu.timing.exception(true);
		Core core = cpu.core();
		long spsr = s.spsr[s.level];
		long back = s.elr[s.level];
		boolean illegal = illegal((int) spsr & MODE);
		int to = illegal ? s.level : (int) spsr >>> ProcessState.LEVEL & 3;
		s.singleStep = (spsr & ProcessState.SS) != 0 && step.armedBy(to, spsr);
		s.illegal = illegal || (spsr & ProcessState.IL) != 0;
		if (!illegal)
			ProcessState.select(core, s, to, (spsr & 1) != 0);
		core.nzcv = (int) (spsr >>> ProcessState.N_BIT) & 0xF;
		s.pan = (spsr & ProcessState.PAN) != 0;
		s.daif = (int) (spsr >>> ProcessState.DAIF) & 0xF;
		cpu.sleep.event(cpu.time());
		cpu.levelChanged();
		core.next = core.address(back);
		if (s.illegal)
			exceptions.illegalState();
	}

	/// IllegalExceptionReturn.
	private boolean illegal(int mode) {
		int to = mode >>> ProcessState.LEVEL;
		boolean stack = (mode & 1) != 0;
		return mode >= AARCH32 || (mode & RESERVED) != 0 || to > s.level || to == 0 && stack
				|| to == 2 && !cpu.hypervisor && cpu.played(2) == null
				|| to == 1 && (s.hcr & SystemState.HCR_TGE) != 0;
	}
}
