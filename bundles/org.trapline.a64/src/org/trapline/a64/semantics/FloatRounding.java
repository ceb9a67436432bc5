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

/// Scalar rounding to integral numbers.
public final class FloatRounding {
	private FloatRounding() {
	}

	/// FRINTN (scalar).
	public static void frintnF(Core core, int ftype, int rn, int rd) {
		round(core, ftype, Rounding.TIES_EVEN, false, rn, rd);
	}

	/// FRINTP (scalar).
	public static void frintpF(Core core, int ftype, int rn, int rd) {
		round(core, ftype, Rounding.UP, false, rn, rd);
	}

	/// FRINTM (scalar).
	public static void frintmF(Core core, int ftype, int rn, int rd) {
		round(core, ftype, Rounding.DOWN, false, rn, rd);
	}

	/// FRINTZ (scalar).
	public static void frintzF(Core core, int ftype, int rn, int rd) {
		round(core, ftype, Rounding.ZERO, false, rn, rd);
	}

	/// FRINTA (scalar).
	public static void frintaF(Core core, int ftype, int rn, int rd) {
		round(core, ftype, Rounding.TIES_AWAY, false, rn, rd);
	}

	/// FRINTX (scalar).
	public static void frintxF(Core core, int ftype, int rn, int rd) {
		round(core, ftype, Rounding.of(core), true, rn, rd);
	}

	/// FRINTI (scalar).
	public static void frintiF(Core core, int ftype, int rn, int rd) {
		round(core, ftype, Rounding.of(core), false, rn, rd);
	}

	private static void round(Core core, int ftype, int rounding, boolean exact, int rn, int rd) {
		long a = low(core, rn);
		core.setD(rd, ftype == DOUBLE ? Fp64.roundToIntegral(core, a, rounding, exact)
				: ftype == SINGLE ? unsigned(Fp32.roundToIntegral(core, (int) a, rounding, exact))
				: Fp16.roundToIntegral(core, (int) a, rounding, exact));
	}
}
