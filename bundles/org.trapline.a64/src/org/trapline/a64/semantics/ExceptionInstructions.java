// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;
import org.trapline.a64.core.Environment.Call;
import org.trapline.a64.core.GuestException;

/// Instructions that ask for an exception or return from one (Arm ARM C4.1.87).
public final class ExceptionInstructions {
	private ExceptionInstructions() {
	}

	/// SVC.
	public static void svc(Core core, int imm16) {
		core.environment.call(core, Call.SVC, imm16);
	}

	/// HVC.
	public static void hvc(Core core, int imm16) {
		core.environment.call(core, Call.HVC, imm16);
	}

	/// SMC.
	public static void smc(Core core, int imm16) {
		core.environment.call(core, Call.SMC, imm16);
	}

	/// BRK.
	public static void brk(Core core, int imm16) {
		core.environment.call(core, Call.BRK, imm16);
	}

	/// HLT.
	public static void hlt(Core core, int imm16) {
		core.environment.call(core, Call.HLT, imm16);
	}

	/// DCPS1.
	public static void dcps1(Core core, int imm16) {
		core.environment.call(core, Call.DCPS1, imm16);
	}

	/// DCPS2.
	public static void dcps2(Core core, int imm16) {
		core.environment.call(core, Call.DCPS2, imm16);
	}

	/// DCPS3.
	public static void dcps3(Core core, int imm16) {
		core.environment.call(core, Call.DCPS3, imm16);
	}

	/// ERET.
	public static void eret(Core core) {
		core.environment.exceptionReturn(core);
		core.monitor.clear();
	}

	/// DRPS: undefined outside Debug state, which a core is never in.
	public static void drps(Core core) {
		throw GuestException.undefined();
	}
}
