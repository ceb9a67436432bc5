// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.FloatRegister.DOUBLE;
import static org.trapline.a64.semantics.FloatRegister.SINGLE;
import static org.trapline.a64.semantics.FloatRegister.d;
import static org.trapline.a64.semantics.FloatRegister.h;
import static org.trapline.a64.semantics.FloatRegister.s;
import static org.trapline.a64.semantics.FloatRegister.setD;
import static org.trapline.a64.semantics.FloatRegister.setH;
import static org.trapline.a64.semantics.FloatRegister.setS;

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
		switch (ftype) {
		case SINGLE -> setS(core, rd, Fp32.mul(core, s(core, rn), s(core, rm)));
		case DOUBLE -> setD(core, rd, Fp64.mul(core, d(core, rn), d(core, rm)));
		default -> setH(core, rd, Fp16.mul(core, h(core, rn), h(core, rm)));
		}
	}

	/// FDIV (scalar).
	public static void fdivF(Core core, int ftype, int rm, int rn, int rd) {
		switch (ftype) {
		case SINGLE -> setS(core, rd, Fp32.div(core, s(core, rn), s(core, rm)));
		case DOUBLE -> setD(core, rd, Fp64.div(core, d(core, rn), d(core, rm)));
		default -> setH(core, rd, Fp16.div(core, h(core, rn), h(core, rm)));
		}
	}

	/// FADD (scalar).
	public static void faddF(Core core, int ftype, int rm, int rn, int rd) {
		switch (ftype) {
		case SINGLE -> setS(core, rd, Fp32.add(core, s(core, rn), s(core, rm)));
		case DOUBLE -> setD(core, rd, Fp64.add(core, d(core, rn), d(core, rm)));
		default -> setH(core, rd, Fp16.add(core, h(core, rn), h(core, rm)));
		}
	}

	/// FSUB (scalar).
	public static void fsubF(Core core, int ftype, int rm, int rn, int rd) {
		switch (ftype) {
		case SINGLE -> setS(core, rd, Fp32.sub(core, s(core, rn), s(core, rm)));
		case DOUBLE -> setD(core, rd, Fp64.sub(core, d(core, rn), d(core, rm)));
		default -> setH(core, rd, Fp16.sub(core, h(core, rn), h(core, rm)));
		}
	}

	/// FMAX (scalar).
	public static void fmaxF(Core core, int ftype, int rm, int rn, int rd) {
		switch (ftype) {
		case SINGLE -> setS(core, rd, Fp32.max(core, s(core, rn), s(core, rm)));
		case DOUBLE -> setD(core, rd, Fp64.max(core, d(core, rn), d(core, rm)));
		default -> setH(core, rd, Fp16.max(core, h(core, rn), h(core, rm)));
		}
	}

	/// FMIN (scalar).
	public static void fminF(Core core, int ftype, int rm, int rn, int rd) {
		switch (ftype) {
		case SINGLE -> setS(core, rd, Fp32.min(core, s(core, rn), s(core, rm)));
		case DOUBLE -> setD(core, rd, Fp64.min(core, d(core, rn), d(core, rm)));
		default -> setH(core, rd, Fp16.min(core, h(core, rn), h(core, rm)));
		}
	}

	/// FMAXNM (scalar).
	public static void fmaxnmF(Core core, int ftype, int rm, int rn, int rd) {
		switch (ftype) {
		case SINGLE -> setS(core, rd, Fp32.maxNumber(core, s(core, rn), s(core, rm)));
		case DOUBLE -> setD(core, rd, Fp64.maxNumber(core, d(core, rn), d(core, rm)));
		default -> setH(core, rd, Fp16.maxNumber(core, h(core, rn), h(core, rm)));
		}
	}

	/// FMINNM (scalar).
	public static void fminnmF(Core core, int ftype, int rm, int rn, int rd) {
		switch (ftype) {
		case SINGLE -> setS(core, rd, Fp32.minNumber(core, s(core, rn), s(core, rm)));
		case DOUBLE -> setD(core, rd, Fp64.minNumber(core, d(core, rn), d(core, rm)));
		default -> setH(core, rd, Fp16.minNumber(core, h(core, rn), h(core, rm)));
		}
	}

	/// FNMUL (scalar): the product with its sign changed, a NaN's too.
	public static void fnmulF(Core core, int ftype, int rm, int rn, int rd) {
		switch (ftype) {
		case SINGLE -> setS(core, rd, Fp32.negate(Fp32.mul(core, s(core, rn), s(core, rm))));
		case DOUBLE -> setD(core, rd, Fp64.negate(Fp64.mul(core, d(core, rn), d(core, rm))));
		default -> setH(core, rd, Fp16.negate(Fp16.mul(core, h(core, rn), h(core, rm))));
		}
	}

	/// FSQRT (scalar).
	public static void fsqrtF(Core core, int ftype, int rn, int rd) {
		switch (ftype) {
		case SINGLE -> setS(core, rd, Fp32.sqrt(core, s(core, rn)));
		case DOUBLE -> setD(core, rd, Fp64.sqrt(core, d(core, rn)));
		default -> setH(core, rd, Fp16.sqrt(core, h(core, rn)));
		}
	}
}
