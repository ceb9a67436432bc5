// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.FloatRegister.DOUBLE;
import static org.trapline.a64.semantics.FloatRegister.SINGLE;
import static org.trapline.a64.semantics.FloatRegister.low;
import static org.trapline.a64.semantics.FloatRegister.sign;
import static org.trapline.a64.semantics.FloatRegister.unsigned;

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
		mulAdd(core, ftype, low(core, ra), low(core, rn), low(core, rm), rd);
	}

	/// FMSUB: Ra - Rn * Rm.
	public static void fmsub(Core core, int ftype, int rm, int ra, int rn, int rd) {
		mulAdd(core, ftype, low(core, ra), low(core, rn) ^ sign(ftype), low(core, rm), rd);
	}

	/// FNMADD: -Ra - Rn * Rm.
	public static void fnmadd(Core core, int ftype, int rm, int ra, int rn, int rd) {
		mulAdd(core, ftype, low(core, ra) ^ sign(ftype), low(core, rn) ^ sign(ftype), low(core, rm), rd);
	}

	/// FNMSUB: -Ra + Rn * Rm.
	public static void fnmsub(Core core, int ftype, int rm, int ra, int rn, int rd) {
		mulAdd(core, ftype, low(core, ra) ^ sign(ftype), low(core, rn), low(core, rm), rd);
	}

	private static void mulAdd(Core core, int ftype, long addend, long a, long b, int rd) {
		core.setD(rd, ftype == DOUBLE ? Fp64.mulAdd(core, addend, a, b)
				: ftype == SINGLE ? unsigned(Fp32.mulAdd(core, (int) addend, (int) a, (int) b))
				: Fp16.mulAdd(core, (int) addend, (int) a, (int) b));
	}
}
