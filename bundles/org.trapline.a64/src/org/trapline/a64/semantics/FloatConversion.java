// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.FloatRegister.low;
import static org.trapline.a64.semantics.FloatRegister.unsigned;

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
		core.setD(rd, Fp32.toDouble(core, (int) low(core, rn)));
	}

	/// FCVT: single precision to half.
	public static void fcvtSH(Core core, int rn, int rd) {
		core.setD(rd, Fp32.toHalf(core, (int) low(core, rn)));
	}

	/// FCVT: double precision to single.
	public static void fcvtDS(Core core, int rn, int rd) {
		core.setD(rd, unsigned(Fp64.toSingle(core, low(core, rn))));
	}

	/// FCVT: double precision to half.
	public static void fcvtDH(Core core, int rn, int rd) {
		core.setD(rd, Fp64.toHalf(core, low(core, rn)));
	}

	/// FCVT: half precision to single.
	public static void fcvtHS(Core core, int rn, int rd) {
		core.setD(rd, unsigned(Fp16.toSingle(core, (int) low(core, rn))));
	}

	/// FCVT: half precision to double.
	public static void fcvtHD(Core core, int rn, int rd) {
		core.setD(rd, Fp16.toDouble(core, (int) low(core, rn)));
	}
}
