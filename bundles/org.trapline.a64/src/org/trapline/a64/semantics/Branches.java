// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;
import org.trapline.a64.core.GuestException;

/// Branches (Arm ARM C4.1.87). A target that is not aligned raises its exception when it is fetched from.
public final class Branches {
	private static final int LINK = 30;

	private Branches() {
	}

	/// B.cond.
	public static void bCond(Core core, int imm19, int cond) {
		core.branch(core.pc + offset19(imm19), core.holds(cond));
	}

	/// B.
	public static void b(Core core, int imm26) {
		core.branch(core.pc + offset26(imm26), true);
	}

	/// BL: a call.
	public static void bl(Core core, int imm26) {
		core.branch(core.pc + offset26(imm26), true);
		core.x[LINK] = core.pc + Integer.BYTES;
	}

	/// BR.
	public static void br(Core core, int rn) {
		core.branch(core.address(core.x(rn)), true);
	}

	/// BLR: a call of what a register points to, which may be the link register.
	public static void blr(Core core, int rn) {
		core.branch(core.address(core.x(rn)), true);
		core.x[LINK] = core.pc + Integer.BYTES;
	}

	/// RET.
	public static void ret(Core core, int rn) {
		core.branch(core.address(core.x(rn)), true);
	}

	/// CBZ.
	public static void cbz(Core core, int sf, int imm19, int rt) {
		core.branch(core.pc + offset19(imm19), Alu.narrow(sf, core.x(rt)) == 0);
	}

	/// CBNZ.
	public static void cbnz(Core core, int sf, int imm19, int rt) {
		core.branch(core.pc + offset19(imm19), Alu.narrow(sf, core.x(rt)) != 0);
	}

	/// TBZ.
	public static void tbz(Core core, int b5, int b40, int imm14, int rt) {
		core.branch(core.pc + offset14(imm14), (core.x(rt) >>> (b5 << 5 | b40) & 1) == 0);
	}

	/// TBNZ.
	public static void tbnz(Core core, int b5, int b40, int imm14, int rt) {
		core.branch(core.pc + offset14(imm14), (core.x(rt) >>> (b5 << 5 | b40) & 1) != 0);
	}

	private static long offset14(int imm14) {
		return (long) imm14 << 50 >> 48;
	}

	private static long offset19(int imm19) {
		return (long) imm19 << 45 >> 43;
	}

	private static long offset26(int imm26) {
		return (long) imm26 << 38 >> 36;
	}

	/// UDF: never an instruction.
	public static void udf(Core core, int imm16) {
		throw GuestException.undefined();
	}
}
