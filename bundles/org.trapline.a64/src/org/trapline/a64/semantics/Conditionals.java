// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Conditional compare and select (Arm ARM C4.1.89).
public final class Conditionals {
	private Conditionals() {
	}

	/// CCMN (register): the flags of an addition, or those given.
	public static void ccmnReg(Core core, int sf, int rm, int cond, int rn, int nzcv) {
		core.nzcv = core.holds(cond) ? Alu.addFlags(sf, core.x(rn), core.x(rm), 0) : nzcv;
	}

	/// CCMP (register): the flags of a subtraction, or those given.
	public static void ccmpReg(Core core, int sf, int rm, int cond, int rn, int nzcv) {
		core.nzcv = core.holds(cond) ? Alu.subtractFlags(sf, core.x(rn), core.x(rm)) : nzcv;
	}

	/// CCMN (immediate).
	public static void ccmnImm(Core core, int sf, int imm5, int cond, int rn, int nzcv) {
		core.nzcv = core.holds(cond) ? Alu.addFlags(sf, core.x(rn), imm5, 0) : nzcv;
	}

	/// CCMP (immediate).
	public static void ccmpImm(Core core, int sf, int imm5, int cond, int rn, int nzcv) {
		core.nzcv = core.holds(cond) ? Alu.subtractFlags(sf, core.x(rn), imm5) : nzcv;
	}

	/// CSEL.
	public static void csel(Core core, int sf, int rm, int cond, int rn, int rd) {
		core.setX(rd, Alu.narrow(sf, core.holds(cond) ? core.x(rn) : core.x(rm)));
	}

	/// CSINC: CSET, CINC.
	public static void csinc(Core core, int sf, int rm, int cond, int rn, int rd) {
		core.setX(rd, Alu.narrow(sf, core.holds(cond) ? core.x(rn) : core.x(rm) + 1));
	}

	/// CSINV: CSETM, CINV.
	public static void csinv(Core core, int sf, int rm, int cond, int rn, int rd) {
		core.setX(rd, Alu.narrow(sf, core.holds(cond) ? core.x(rn) : ~core.x(rm)));
	}

	/// CSNEG: CNEG.
	public static void csneg(Core core, int sf, int rm, int cond, int rn, int rd) {
		core.setX(rd, Alu.narrow(sf, core.holds(cond) ? core.x(rn) : -core.x(rm)));
	}
}
