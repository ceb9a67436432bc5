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

/// Scalar floating-point arithmetic on three operands: an operand is negated before, a NaN too.
public final class FloatMultiplyAdd {
	private FloatMultiplyAdd() {
	}

	/// FMADD: Ra + Rn * Rm.
	public static void fmadd(Core core, int ftype, int rm, int ra, int rn, int rd) {
		switch (ftype) {
		case SINGLE -> setS(core, rd, Fp32.mulAdd(core, s(core, ra), s(core, rn), s(core, rm)));
		case DOUBLE -> setD(core, rd, Fp64.mulAdd(core, d(core, ra), d(core, rn), d(core, rm)));
		default -> setH(core, rd, Fp16.mulAdd(core, h(core, ra), h(core, rn), h(core, rm)));
		}
	}

	/// FMSUB: Ra - Rn * Rm.
	public static void fmsub(Core core, int ftype, int rm, int ra, int rn, int rd) {
		switch (ftype) {
		case SINGLE -> setS(core, rd, Fp32.mulAdd(core, s(core, ra), Fp32.negate(s(core, rn)), s(core, rm)));
		case DOUBLE -> setD(core, rd, Fp64.mulAdd(core, d(core, ra), Fp64.negate(d(core, rn)), d(core, rm)));
		default -> setH(core, rd, Fp16.mulAdd(core, h(core, ra), Fp16.negate(h(core, rn)), h(core, rm)));
		}
	}

	/// FNMADD: -Ra - Rn * Rm.
	public static void fnmadd(Core core, int ftype, int rm, int ra, int rn, int rd) {
		switch (ftype) {
		case SINGLE -> setS(core, rd, Fp32.mulAdd(core, Fp32.negate(s(core, ra)), Fp32.negate(s(core, rn)), s(core, rm)));
		case DOUBLE -> setD(core, rd, Fp64.mulAdd(core, Fp64.negate(d(core, ra)), Fp64.negate(d(core, rn)), d(core, rm)));
		default -> setH(core, rd, Fp16.mulAdd(core, Fp16.negate(h(core, ra)), Fp16.negate(h(core, rn)), h(core, rm)));
		}
	}

	/// FNMSUB: -Ra + Rn * Rm.
	public static void fnmsub(Core core, int ftype, int rm, int ra, int rn, int rd) {
		switch (ftype) {
		case SINGLE -> setS(core, rd, Fp32.mulAdd(core, Fp32.negate(s(core, ra)), s(core, rn), s(core, rm)));
		case DOUBLE -> setD(core, rd, Fp64.mulAdd(core, Fp64.negate(d(core, ra)), d(core, rn), d(core, rm)));
		default -> setH(core, rd, Fp16.mulAdd(core, Fp16.negate(h(core, ra)), h(core, rn), h(core, rm)));
		}
	}
}
