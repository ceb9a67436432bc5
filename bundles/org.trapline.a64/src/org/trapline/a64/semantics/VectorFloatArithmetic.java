// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Arithmetic on vectors of single- or double-precision numbers (Arm ARM, Advanced SIMD three same).
public final class VectorFloatArithmetic {
	private VectorFloatArithmetic() {
	}

	/// FADD: sums.
	public static void faddV(Core core, int q, int sz, int rm, int rn, int rd) {
		long low = FloatHalves.add(core, sz, Lanes.low(core, rn), Lanes.low(core, rm));
		Lanes.set(core, q, rd, low, q == 0 ? 0 : FloatHalves.add(core, sz, Lanes.high(core, rn), Lanes.high(core, rm)));
	}

	/// FSUB: differences.
	public static void fsubV(Core core, int q, int sz, int rm, int rn, int rd) {
		long low = FloatHalves.sub(core, sz, Lanes.low(core, rn), Lanes.low(core, rm));
		Lanes.set(core, q, rd, low, q == 0 ? 0 : FloatHalves.sub(core, sz, Lanes.high(core, rn), Lanes.high(core, rm)));
	}

	/// FMUL: products.
	public static void fmulV(Core core, int q, int sz, int rm, int rn, int rd) {
		long low = FloatHalves.mul(core, sz, Lanes.low(core, rn), Lanes.low(core, rm));
		Lanes.set(core, q, rd, low, q == 0 ? 0 : FloatHalves.mul(core, sz, Lanes.high(core, rn), Lanes.high(core, rm)));
	}

	/// FMULX: products, where 0 times infinity is 2.
	public static void fmulxV(Core core, int q, int sz, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.MULX, 2 + sz, q, rm, rn, rd);
	}

	/// FDIV: quotients.
	public static void fdivV(Core core, int q, int sz, int rm, int rn, int rd) {
		long low = FloatHalves.div(core, sz, Lanes.low(core, rn), Lanes.low(core, rm));
		Lanes.set(core, q, rd, low, q == 0 ? 0 : FloatHalves.div(core, sz, Lanes.high(core, rn), Lanes.high(core, rm)));
	}

	/// FABD: magnitudes of differences.
	public static void fabdV(Core core, int q, int sz, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.ABD, 2 + sz, q, rm, rn, rd);
	}

	/// FRECPS: steps to a reciprocal.
	public static void frecpsV(Core core, int q, int sz, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.RECPS, 2 + sz, q, rm, rn, rd);
	}

	/// FRSQRTS: steps to the reciprocal of a square root.
	public static void frsqrtsV(Core core, int q, int sz, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.RSQRTS, 2 + sz, q, rm, rn, rd);
	}

	/// FMAX: greater lanes.
	public static void fmaxV(Core core, int q, int sz, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.MAX, 2 + sz, q, rm, rn, rd);
	}

	/// FMIN: smaller lanes.
	public static void fminV(Core core, int q, int sz, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.MIN, 2 + sz, q, rm, rn, rd);
	}

	/// FMAXNM: greater lanes, numbers rather than quiet NaNs.
	public static void fmaxnmV(Core core, int q, int sz, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.MAXNM, 2 + sz, q, rm, rn, rd);
	}

	/// FMINNM: smaller lanes, numbers rather than quiet NaNs.
	public static void fminnmV(Core core, int q, int sz, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.MINNM, 2 + sz, q, rm, rn, rd);
	}

	/// FMLA: adds products to the lanes of Vd, rounded once.
	public static void fmlaV(Core core, int q, int sz, int rm, int rn, int rd) {
		FloatMulAdd.add(core, 2 + sz, q, rm, rn, rd);
	}

	/// FMLS: takes products from the lanes of Vd, rounded once.
	public static void fmlsV(Core core, int q, int sz, int rm, int rn, int rd) {
		FloatMulAdd.sub(core, 2 + sz, q, rm, rn, rd);
	}
}
