// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.FloatRegister.DOUBLE;
import static org.trapline.a64.semantics.FloatRegister.SINGLE;
import static org.trapline.a64.semantics.FloatRegister.low;
import static org.trapline.a64.semantics.FloatRegister.unsigned;

import org.trapline.a64.core.Core;
import org.trapline.a64.fp.Fp16;
import org.trapline.a64.fp.Fp32;
import org.trapline.a64.fp.Fp64;
import org.trapline.a64.fp.Rounding;

/// Scalar conversions between floating point and the integers and fixed-point numbers of general registers.
public final class FloatInteger {
	private FloatInteger() {
	}

	/// SCVTF (scalar, integer).
	public static void scvtfInt(Core core, int sf, int ftype, int rn, int rd) {
		fromSigned(core, sf, ftype, 0, rn, rd);
	}

	/// SCVTF (scalar, fixed-point).
	public static void scvtfFix(Core core, int sf, int ftype, int scale, int rn, int rd) {
		fromSigned(core, sf, ftype, Long.SIZE - scale, rn, rd);
	}

	/// UCVTF (scalar, integer).
	public static void ucvtfInt(Core core, int sf, int ftype, int rn, int rd) {
		fromUnsigned(core, sf, ftype, 0, rn, rd);
	}

	/// UCVTF (scalar, fixed-point).
	public static void ucvtfFix(Core core, int sf, int ftype, int scale, int rn, int rd) {
		fromUnsigned(core, sf, ftype, Long.SIZE - scale, rn, rd);
	}

	/// FCVTNS (scalar).
	public static void fcvtnsInt(Core core, int sf, int ftype, int rn, int rd) {
		toSigned(core, sf, ftype, 0, Rounding.TIES_EVEN, rn, rd);
	}

	/// FCVTNU (scalar).
	public static void fcvtnuInt(Core core, int sf, int ftype, int rn, int rd) {
		toUnsigned(core, sf, ftype, 0, Rounding.TIES_EVEN, rn, rd);
	}

	/// FCVTPS (scalar).
	public static void fcvtpsInt(Core core, int sf, int ftype, int rn, int rd) {
		toSigned(core, sf, ftype, 0, Rounding.UP, rn, rd);
	}

	/// FCVTPU (scalar).
	public static void fcvtpuInt(Core core, int sf, int ftype, int rn, int rd) {
		toUnsigned(core, sf, ftype, 0, Rounding.UP, rn, rd);
	}

	/// FCVTMS (scalar).
	public static void fcvtmsInt(Core core, int sf, int ftype, int rn, int rd) {
		toSigned(core, sf, ftype, 0, Rounding.DOWN, rn, rd);
	}

	/// FCVTMU (scalar).
	public static void fcvtmuInt(Core core, int sf, int ftype, int rn, int rd) {
		toUnsigned(core, sf, ftype, 0, Rounding.DOWN, rn, rd);
	}

	/// FCVTZS (scalar, integer).
	public static void fcvtzsInt(Core core, int sf, int ftype, int rn, int rd) {
		toSigned(core, sf, ftype, 0, Rounding.ZERO, rn, rd);
	}

	/// FCVTZU (scalar, integer).
	public static void fcvtzuInt(Core core, int sf, int ftype, int rn, int rd) {
		toUnsigned(core, sf, ftype, 0, Rounding.ZERO, rn, rd);
	}

	/// FCVTAS (scalar).
	public static void fcvtasInt(Core core, int sf, int ftype, int rn, int rd) {
		toSigned(core, sf, ftype, 0, Rounding.TIES_AWAY, rn, rd);
	}

	/// FCVTAU (scalar).
	public static void fcvtauInt(Core core, int sf, int ftype, int rn, int rd) {
		toUnsigned(core, sf, ftype, 0, Rounding.TIES_AWAY, rn, rd);
	}

	/// FCVTZS (scalar, fixed-point).
	public static void fcvtzsFix(Core core, int sf, int ftype, int scale, int rn, int rd) {
		toSigned(core, sf, ftype, Long.SIZE - scale, Rounding.ZERO, rn, rd);
	}

	/// FCVTZU (scalar, fixed-point).
	public static void fcvtzuFix(Core core, int sf, int ftype, int scale, int rn, int rd) {
		toUnsigned(core, sf, ftype, Long.SIZE - scale, Rounding.ZERO, rn, rd);
	}

	private static void fromSigned(Core core, int sf, int ftype, int fractionBits, int rn, int rd) {
		long integer = sf == 1 ? core.x(rn) : core.w(rn);
		core.setD(rd, ftype == DOUBLE ? Fp64.fromSigned(core, integer, fractionBits)
				: ftype == SINGLE ? unsigned(Fp32.fromSigned(core, integer, fractionBits))
				: Fp16.fromSigned(core, integer, fractionBits));
	}

	private static void fromUnsigned(Core core, int sf, int ftype, int fractionBits, int rn, int rd) {
		long integer = sf == 1 ? core.x(rn) : unsigned(core.w(rn));
		core.setD(rd, ftype == DOUBLE ? Fp64.fromUnsigned(core, integer, fractionBits)
				: ftype == SINGLE ? unsigned(Fp32.fromUnsigned(core, integer, fractionBits))
				: Fp16.fromUnsigned(core, integer, fractionBits));
	}

	private static void toSigned(Core core, int sf, int ftype, int fractionBits, int rounding, int rn, int rd) {
		long a = low(core, rn);
		int width = Integer.SIZE << sf;
		long integer = ftype == DOUBLE ? Fp64.toSigned(core, a, width, fractionBits, rounding)
				: ftype == SINGLE ? Fp32.toSigned(core, (int) a, width, fractionBits, rounding)
				: Fp16.toSigned(core, (int) a, width, fractionBits, rounding);
		core.setX(rd, sf == 1 ? integer : unsigned((int) integer));
	}

	private static void toUnsigned(Core core, int sf, int ftype, int fractionBits, int rounding, int rn, int rd) {
		long a = low(core, rn);
		int width = Integer.SIZE << sf;
		long integer = ftype == DOUBLE ? Fp64.toUnsigned(core, a, width, fractionBits, rounding)
				: ftype == SINGLE ? Fp32.toUnsigned(core, (int) a, width, fractionBits, rounding)
				: Fp16.toUnsigned(core, (int) a, width, fractionBits, rounding);
		core.setX(rd, sf == 1 ? integer : unsigned((int) integer));
	}
}
