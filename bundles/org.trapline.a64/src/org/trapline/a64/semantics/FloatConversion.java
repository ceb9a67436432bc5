// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

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

/// Conversions between floating-point formats.
public final class FloatConversion {
	private FloatConversion() {
	}

	/// FCVT: single precision to double.
	public static void fcvtSD(Core core, int rn, int rd) {
		setD(core, rd, Fp32.toDouble(core, s(core, rn)));
	}

	/// FCVT: single precision to half.
	public static void fcvtSH(Core core, int rn, int rd) {
		setH(core, rd, Fp32.toHalf(core, s(core, rn)));
	}

	/// FCVT: double precision to single.
	public static void fcvtDS(Core core, int rn, int rd) {
		setS(core, rd, Fp64.toSingle(core, d(core, rn)));
	}

	/// FCVT: double precision to half.
	public static void fcvtDH(Core core, int rn, int rd) {
		setH(core, rd, Fp64.toHalf(core, d(core, rn)));
	}

	/// FCVT: half precision to single.
	public static void fcvtHS(Core core, int rn, int rd) {
		setS(core, rd, Fp16.toSingle(core, h(core, rn)));
	}

	/// FCVT: half precision to double.
	public static void fcvtHD(Core core, int rn, int rd) {
		setD(core, rd, Fp16.toDouble(core, h(core, rn)));
	}
}
