// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import org.trapline.a64.core.Core;

/// PSTATE as SPSR_ELx has it, and the stack pointers that go with it (Arm ARM D1.4, C5.2.19).
final class ProcessState {
	static final int N_BIT = 28;
	static final long PAN = 1 << 22;
	static final long SS = 1 << 21;
	static final long IL = 1 << 20;
	static final int DAIF = 6;
	static final int LEVEL = 2;

	private ProcessState() {
	}

	/// GetPSRFromPSTATE.
	static long pack(Core core, SystemState s) {
		return (long) core.nzcv << N_BIT | (s.pan ? PAN : 0) | (s.singleStep ? SS : 0) | (s.illegal ? IL : 0)
				| (long) s.daif << DAIF | (long) s.level << LEVEL | (s.ownStack ? 1 : 0);
	}

	/// Changes PSTATE.EL and SP, and with them the stack pointer.
	static void select(Core core, SystemState s, int level, boolean ownStack) {
		s.sp[s.ownStack ? s.level : 0] = core.x[Core.SP];
		s.level = level;
		s.ownStack = ownStack;
		core.x[Core.SP] = s.sp[ownStack ? level : 0];
	}
}
