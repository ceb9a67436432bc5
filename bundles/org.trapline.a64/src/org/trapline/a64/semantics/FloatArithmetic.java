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

/// Scalar floating-point arithmetic on one and two operands (Arm ARM C4.1, Floating-point data-processing).
public final class FloatArithmetic {
	private FloatArithmetic() {
	}

	/// FMUL (scalar).
	public static void fmulF(Core core, int ftype, int rm, int rn, int rd) {
		long a = low(core, rn);
		long b = low(core, rm);
		core.setD(rd, ftype == DOUBLE ? Fp64.mul(core, a, b)
				: ftype == SINGLE ? unsigned(Fp32.mul(core, (int) a, (int) b)) : Fp16.mul(core, (int) a, (int) b));
	}

	/// FDIV (scalar).
	public static void fdivF(Core core, int ftype, int rm, int rn, int rd) {
		long a = low(core, rn);
		long b = low(core, rm);
		core.setD(rd, ftype == DOUBLE ? Fp64.div(core, a, b)
				: ftype == SINGLE ? unsigned(Fp32.div(core, (int) a, (int) b)) : Fp16.div(core, (int) a, (int) b));
	}

	/// FADD (scalar).
	public static void faddF(Core core, int ftype, int rm, int rn, int rd) {
		long a = low(core, rn);
		long b = low(core, rm);
		core.setD(rd, ftype == DOUBLE ? Fp64.add(core, a, b)
				: ftype == SINGLE ? unsigned(Fp32.add(core, (int) a, (int) b)) : Fp16.add(core, (int) a, (int) b));
	}

	/// FSUB (scalar).
	public static void fsubF(Core core, int ftype, int rm, int rn, int rd) {
		long a = low(core, rn);
		long b = low(core, rm);
		core.setD(rd, ftype == DOUBLE ? Fp64.sub(core, a, b)
				: ftype == SINGLE ? unsigned(Fp32.sub(core, (int) a, (int) b)) : Fp16.sub(core, (int) a, (int) b));
	}

	/// FMAX (scalar).
	public static void fmaxF(Core core, int ftype, int rm, int rn, int rd) {
		long a = low(core, rn);
		long b = low(core, rm);
		core.setD(rd, ftype == DOUBLE ? Fp64.max(core, a, b)
				: ftype == SINGLE ? unsigned(Fp32.max(core, (int) a, (int) b)) : Fp16.max(core, (int) a, (int) b));
	}

	/// FMIN (scalar).
	public static void fminF(Core core, int ftype, int rm, int rn, int rd) {
		long a = low(core, rn);
		long b = low(core, rm);
		core.setD(rd, ftype == DOUBLE ? Fp64.min(core, a, b)
				: ftype == SINGLE ? unsigned(Fp32.min(core, (int) a, (int) b)) : Fp16.min(core, (int) a, (int) b));
	}

	/// FMAXNM (scalar).
	public static void fmaxnmF(Core core, int ftype, int rm, int rn, int rd) {
		long a = low(core, rn);
		long b = low(core, rm);
		core.setD(rd, ftype == DOUBLE ? Fp64.maxNumber(core, a, b)
				: ftype == SINGLE ? unsigned(Fp32.maxNumber(core, (int) a, (int) b)) : Fp16.maxNumber(core, (int) a, (int) b));
	}

	/// FMINNM (scalar).
	public static void fminnmF(Core core, int ftype, int rm, int rn, int rd) {
		long a = low(core, rn);
		long b = low(core, rm);
		core.setD(rd, ftype == DOUBLE ? Fp64.minNumber(core, a, b)
				: ftype == SINGLE ? unsigned(Fp32.minNumber(core, (int) a, (int) b)) : Fp16.minNumber(core, (int) a, (int) b));
	}

	/// FNMUL (scalar): the product with its sign changed, a NaN's too.
	public static void fnmulF(Core core, int ftype, int rm, int rn, int rd) {
		fmulF(core, ftype, rm, rn, rd);
		core.setD(rd, low(core, rd) ^ FloatRegister.sign(ftype));
	}

	/// FSQRT (scalar).
	public static void fsqrtF(Core core, int ftype, int rn, int rd) {
		long a = low(core, rn);
		core.setD(rd, ftype == DOUBLE ? Fp64.sqrt(core, a)
				: ftype == SINGLE ? unsigned(Fp32.sqrt(core, (int) a)) : Fp16.sqrt(core, (int) a));
	}
}
