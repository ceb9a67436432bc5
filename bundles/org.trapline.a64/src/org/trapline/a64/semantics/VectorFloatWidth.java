// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;
import org.trapline.a64.fp.Fp16;
import org.trapline.a64.fp.Fp32;
import org.trapline.a64.fp.Fp64;

/// Conversions of floating-point vectors to lanes of half or twice the width (Arm ARM, Advanced SIMD two-register
/// miscellaneous).
public final class VectorFloatWidth {
	private VectorFloatWidth() {
	}

	/// FCVTN, FCVTN2: single precision to half, or double to single.
	public static void fcvtnV(Core core, int q, int sz, int rn, int rd) {
		long low = Lanes.low(core, rn);
		long high = Lanes.high(core, rn);
		Lanes.setHalf(core, q, rd, sz == 1 ? FloatLanes.words(Fp64.toSingle(core, low), Fp64.toSingle(core, high))
				: FloatLanes.words(halves(core, low), halves(core, high)));
	}

	/// FCVTXN, FCVTXN2: double precision to single, inexact results being odd.
	public static void fcvtxnV(Core core, int q, int rn, int rd) {
		int low = Fp64.toSingleOdd(core, Lanes.low(core, rn));
		Lanes.setHalf(core, q, rd, FloatLanes.words(low, Fp64.toSingleOdd(core, Lanes.high(core, rn))));
	}

	/// FCVTXN, a scalar.
	public static void fcvtxnS(Core core, int rn, int rd) {
		core.setD(rd, Integer.toUnsignedLong(Fp64.toSingleOdd(core, Lanes.low(core, rn))));
	}

	/// FCVTL, FCVTL2: half precision to single, or single to double.
	public static void fcvtlV(Core core, int q, int sz, int rn, int rd) {
		long n = Lanes.half(core, q, rn);
		int low = (int) n;
		int high = FloatLanes.upper(n);
		if (sz == 1)
			core.setQ(rd, Fp32.toDouble(core, low), Fp32.toDouble(core, high));
		else
			core.setQ(rd, singles(core, low), singles(core, high));
	}

	/// Two lanes narrowed to half precision.
	private static int halves(Core core, long n) {
		return Fp32.toHalf(core, (int) n) | Fp32.toHalf(core, FloatLanes.upper(n)) << Short.SIZE;
	}

	/// Two lanes widened to single precision.
	private static long singles(Core core, int n) {
		return FloatLanes.words(Fp16.toSingle(core, n), Fp16.toSingle(core, n >>> Short.SIZE));
	}
}
