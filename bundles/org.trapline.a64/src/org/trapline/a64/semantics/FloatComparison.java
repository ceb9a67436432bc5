// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.FloatRegister.DOUBLE;
import static org.trapline.a64.semantics.FloatRegister.SINGLE;
import static org.trapline.a64.semantics.FloatRegister.low;

import org.trapline.a64.core.Core;
import org.trapline.a64.fp.Fp16;
import org.trapline.a64.fp.Fp32;
import org.trapline.a64.fp.Fp64;

/// Scalar floating-point comparisons, which set the condition flags.
public final class FloatComparison {
	private FloatComparison() {
	}

	/// FCMP.
	public static void fcmp(Core core, int ftype, int rm, int rn) {
		core.nzcv = compare(core, ftype, low(core, rn), low(core, rm), false);
	}

	/// FCMP with 0.
	public static void fcmpZero(Core core, int ftype, int rm, int rn) {
		core.nzcv = compare(core, ftype, low(core, rn), 0, false);
	}

	/// FCMPE.
	public static void fcmpe(Core core, int ftype, int rm, int rn) {
		core.nzcv = compare(core, ftype, low(core, rn), low(core, rm), true);
	}

	/// FCMPE with 0.
	public static void fcmpeZero(Core core, int ftype, int rm, int rn) {
		core.nzcv = compare(core, ftype, low(core, rn), 0, true);
	}

	/// FCCMP.
	public static void fccmp(Core core, int ftype, int rm, int cond, int rn, int nzcv) {
		core.nzcv = core.holds(cond) ? compare(core, ftype, low(core, rn), low(core, rm), false) : nzcv;
	}

	/// FCCMPE.
	public static void fccmpe(Core core, int ftype, int rm, int cond, int rn, int nzcv) {
		core.nzcv = core.holds(cond) ? compare(core, ftype, low(core, rn), low(core, rm), true) : nzcv;
	}

	private static int compare(Core core, int ftype, long a, long b, boolean signalling) {
		return ftype == DOUBLE ? Fp64.compare(core, a, b, signalling)
				: ftype == SINGLE ? Fp32.compare(core, (int) a, (int) b, signalling)
				: Fp16.compare(core, (int) a, (int) b, signalling);
	}
}
