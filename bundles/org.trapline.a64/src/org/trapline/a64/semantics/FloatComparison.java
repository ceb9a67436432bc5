// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.FloatRegister.DOUBLE;
import static org.trapline.a64.semantics.FloatRegister.SINGLE;
import static org.trapline.a64.semantics.FloatRegister.d;
import static org.trapline.a64.semantics.FloatRegister.h;
import static org.trapline.a64.semantics.FloatRegister.read;
import static org.trapline.a64.semantics.FloatRegister.s;

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
		core.nzcv = compare(core, ftype, rn, read(core, ftype, rm), false);
	}

	/// FCMP with 0.
	public static void fcmpZero(Core core, int ftype, int rm, int rn) {
		core.nzcv = compare(core, ftype, rn, 0, false);
	}

	/// FCMPE.
	public static void fcmpe(Core core, int ftype, int rm, int rn) {
		core.nzcv = compare(core, ftype, rn, read(core, ftype, rm), true);
	}

	/// FCMPE with 0.
	public static void fcmpeZero(Core core, int ftype, int rm, int rn) {
		core.nzcv = compare(core, ftype, rn, 0, true);
	}

	/// FCCMP.
	public static void fccmp(Core core, int ftype, int rm, int cond, int rn, int nzcv) {
		core.nzcv = core.holds(cond) ? compare(core, ftype, rn, read(core, ftype, rm), false) : nzcv;
	}

	/// FCCMPE.
	public static void fccmpe(Core core, int ftype, int rm, int cond, int rn, int nzcv) {
		core.nzcv = core.holds(cond) ? compare(core, ftype, rn, read(core, ftype, rm), true) : nzcv;
	}

	private static int compare(Core core, int ftype, int rn, long second, boolean signalling) {
		return switch (ftype) {
		case SINGLE -> Fp32.compare(core, s(core, rn), (int) second, signalling);
		case DOUBLE -> Fp64.compare(core, d(core, rn), second, signalling);
		default -> Fp16.compare(core, h(core, rn), (int) second, signalling);
		};
	}
}
