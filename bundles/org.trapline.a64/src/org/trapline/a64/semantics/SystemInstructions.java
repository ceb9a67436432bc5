// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;
import org.trapline.a64.core.Environment;

/// System registers and operations, hints and barriers (Arm ARM C4.1.87). What is not of the core alone is the environment's.
public final class SystemInstructions {
	private static final int NZCV = register(1, 3, 4, 2, 0);
	private static final int FPCR = register(1, 3, 4, 4, 0);
	private static final int FPSR = register(1, 3, 4, 4, 1);
	private static final int DC_ZVA = operation(3, 7, 4, 1);
	/// IOC, DZC, OFC, UFC, IXC, IDC and QC.
	private static final int FPSR_BITS = 0x0800_009F;

	private SystemInstructions() {
	}

	private static int register(int o0, int op1, int crn, int crm, int op2) {
		return 2 + o0 << 14 | op1 << 11 | crn << 7 | crm << 3 | op2;
	}

	private static int operation(int op1, int crn, int crm, int op2) {
		return 1 << 14 | op1 << 11 | crn << 7 | crm << 3 | op2;
	}

	/// MRS.
	public static void mrs(Core core, int o0, int op1, int crn, int crm, int op2, int rt) {
		int register = register(o0, op1, crn, crm, op2);
		if (register == NZCV)
			core.setX(rt, (long) core.nzcv << 28);
		else if (register == FPCR || register == FPSR) {
			checkVectors(core);
			core.setX(rt, register == FPCR ? core.fpcr : core.fpsr);
		} else
			core.setX(rt, core.environment.readSystem(core, register));
	}

	/// MSR (register).
	public static void msrReg(Core core, int o0, int op1, int crn, int crm, int op2, int rt) {
		int register = register(o0, op1, crn, crm, op2);
		if (register == NZCV)
			core.nzcv = core.w(rt) >>> 28;
		else if (register == FPCR || register == FPSR) {
			checkVectors(core);
			if (register == FPCR)
				core.fpcr = core.w(rt) & core.fpcrBits;
			else
				core.fpsr = core.w(rt) & FPSR_BITS;
		} else
			core.environment.writeSystem(core, register, core.x(rt));
	}

	private static void checkVectors(Core core) {
		if (core.vectorsTrapped)
			throw core.environment.vectorTrap(core);
	}

	/// MSR (immediate) of SPSel.
	public static void msrSpsel(Core core, int crm) {
		core.environment.writePstate(core, 0b000_101, crm);
	}

	/// MSR (immediate) of DAIFSet.
	public static void msrDaifset(Core core, int crm) {
		core.environment.writePstate(core, 0b011_110, crm);
	}

	/// MSR (immediate) of DAIFClr.
	public static void msrDaifclr(Core core, int crm) {
		core.environment.writePstate(core, 0b011_111, crm);
	}

	/// MSR (immediate) of PAN.
	public static void msrPan(Core core, int crm) {
		core.environment.writePstate(core, 0b000_100, crm);
	}

	/// SYS: DC ZVA here, all others the environment's.
	public static void sys(Core core, int op1, int crn, int crm, int op2, int rt) {
		int operation = operation(op1, crn, crm, op2);
		if (operation == DC_ZVA && !core.zeroTrapped)
			core.memory.zero(core.x(rt), core.zeroBlock);
		else
			core.environment.system(core, operation, core.x(rt));
	}

	/// SYSL.
	public static void sysl(Core core, int op1, int crn, int crm, int op2, int rt) {
		core.setX(rt, core.environment.systemResult(core, operation(op1, crn, crm, op2)));
	}

	/// HINT.
	public static void hint(Core core, int crm, int op2) {
		int hint = crm << 3 | op2;
		if (Environment.takes(hint))
			core.environment.hint(core, hint);
	}

	/// CLREX.
	public static void clrex(Core core, int crm) {
		core.monitor.clear();
	}

	/// DSB: instructions execute in order, and to the end.
	public static void dsb(Core core, int crm) {
	}

	/// DMB.
	public static void dmb(Core core, int crm) {
	}

	/// ISB: what the environment changes holds from the next instruction on.
	public static void isb(Core core, int crm) {
	}
}
