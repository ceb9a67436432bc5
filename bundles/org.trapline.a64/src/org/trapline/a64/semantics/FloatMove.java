// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.FloatRegister.DOUBLE;
import static org.trapline.a64.semantics.FloatRegister.SINGLE;
import static org.trapline.a64.semantics.FloatRegister.low;
import static org.trapline.a64.semantics.FloatRegister.mask;
import static org.trapline.a64.semantics.FloatRegister.sign;
import static org.trapline.a64.semantics.FloatRegister.unsigned;

import org.trapline.a64.Immediates;
import org.trapline.a64.core.Core;

/// Scalar floating-point moves, which change no bit but a sign.
public final class FloatMove {
	private FloatMove() {
	}

	/// FMOV (general): Hn to Wd or Xd.
	public static void fmovToGenH(Core core, int sf, int rn, int rd) {
		core.setX(rd, low(core, rn) & 0xFFFF);
	}

	/// FMOV (general): Wn or Xn to Hd.
	public static void fmovFromGenH(Core core, int sf, int rn, int rd) {
		core.setD(rd, core.x(rn) & 0xFFFF);
	}

	/// FMOV (general): Sn to Wd.
	public static void fmovToGenS(Core core, int rn, int rd) {
		core.setW(rd, (int) low(core, rn));
	}

	/// FMOV (general): Wn to Sd.
	public static void fmovFromGenS(Core core, int rn, int rd) {
		core.setD(rd, unsigned(core.w(rn)));
	}

	/// FMOV (general): Dn to Xd.
	public static void fmovToGenD(Core core, int rn, int rd) {
		core.setX(rd, low(core, rn));
	}

	/// FMOV (general): Xn to Dd.
	public static void fmovFromGenD(Core core, int rn, int rd) {
		core.setD(rd, core.x(rn));
	}

	/// FMOV (general): the high half of Vn to Xd.
	public static void fmovToGenTop(Core core, int rn, int rd) {
		core.setX(rd, core.v[2 * rn + 1]);
	}

	/// FMOV (general): Xn to the high half of Vd, the low one being kept.
	public static void fmovFromGenTop(Core core, int rn, int rd) {
		core.v[2 * rd + 1] = core.x(rn);
	}

	/// FMOV (register).
	public static void fmovF(Core core, int ftype, int rn, int rd) {
		core.setD(rd, low(core, rn) & mask(ftype));
	}

	/// FABS (scalar): the sign bit cleared, a NaN's too.
	public static void fabsF(Core core, int ftype, int rn, int rd) {
		core.setD(rd, low(core, rn) & mask(ftype) >>> 1);
	}

	/// FNEG (scalar): the sign bit changed, a NaN's too.
	public static void fnegF(Core core, int ftype, int rn, int rd) {
		core.setD(rd, low(core, rn) & mask(ftype) ^ sign(ftype));
	}

	/// FCSEL.
	public static void fcsel(Core core, int ftype, int rm, int cond, int rn, int rd) {
		core.setD(rd, low(core, core.holds(cond) ? rn : rm) & mask(ftype));
	}

	/// FMOV (scalar, immediate).
	public static void fmovImm(Core core, int ftype, int imm8, int rd) {
		int width = ftype == DOUBLE ? Long.SIZE : ftype == SINGLE ? Integer.SIZE : Short.SIZE;
		core.setD(rd, Immediates.fractionBits(imm8, width));
	}
}
