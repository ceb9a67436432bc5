// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Floating-point arithmetic on scalars that Advanced SIMD adds (Arm ARM, Advanced SIMD scalar three same).
public final class SimdScalarArithmetic {
	private SimdScalarArithmetic() {
	}

	/// FMULX: products, where 0 times infinity is 2.
	public static void fmulxS(Core core, int sz, int rm, int rn, int rd) {
		FloatBinary.scalar(core, FloatBinary.MULX, 2 + sz, rm, rn, rd);
	}

	/// FMULX, half precision.
	public static void fmulxSh(Core core, int rm, int rn, int rd) {
		FloatBinary.scalar(core, FloatBinary.MULX, 1, rm, rn, rd);
	}

	/// FABD: magnitudes of differences.
	public static void fabdS(Core core, int sz, int rm, int rn, int rd) {
		FloatBinary.scalar(core, FloatBinary.ABD, 2 + sz, rm, rn, rd);
	}

	/// FABD, half precision.
	public static void fabdSh(Core core, int rm, int rn, int rd) {
		FloatBinary.scalar(core, FloatBinary.ABD, 1, rm, rn, rd);
	}

	/// FRECPS: steps to a reciprocal.
	public static void frecpsS(Core core, int sz, int rm, int rn, int rd) {
		FloatBinary.scalar(core, FloatBinary.RECPS, 2 + sz, rm, rn, rd);
	}

	/// FRECPS, half precision.
	public static void frecpsSh(Core core, int rm, int rn, int rd) {
		FloatBinary.scalar(core, FloatBinary.RECPS, 1, rm, rn, rd);
	}

	/// FRSQRTS: steps to the reciprocal of a square root.
	public static void frsqrtsS(Core core, int sz, int rm, int rn, int rd) {
		FloatBinary.scalar(core, FloatBinary.RSQRTS, 2 + sz, rm, rn, rd);
	}

	/// FRSQRTS, half precision.
	public static void frsqrtsSh(Core core, int rm, int rn, int rd) {
		FloatBinary.scalar(core, FloatBinary.RSQRTS, 1, rm, rn, rd);
	}
}
