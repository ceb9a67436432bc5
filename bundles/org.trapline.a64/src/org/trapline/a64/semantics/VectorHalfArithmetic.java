// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Arithmetic on vectors of half-precision numbers (Arm ARM, Advanced SIMD three same (FP16)).
public final class VectorHalfArithmetic {
	private VectorHalfArithmetic() {
	}

	/// FADD: sums.
	public static void faddVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.ADD, 1, q, rm, rn, rd);
	}

	/// FSUB: differences.
	public static void fsubVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.SUB, 1, q, rm, rn, rd);
	}

	/// FMUL: products.
	public static void fmulVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.MUL, 1, q, rm, rn, rd);
	}

	/// FMULX: products, where 0 times infinity is 2.
	public static void fmulxVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.MULX, 1, q, rm, rn, rd);
	}

	/// FDIV: quotients.
	public static void fdivVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.DIV, 1, q, rm, rn, rd);
	}

	/// FABD: magnitudes of differences.
	public static void fabdVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.ABD, 1, q, rm, rn, rd);
	}

	/// FRECPS: steps to a reciprocal.
	public static void frecpsVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.RECPS, 1, q, rm, rn, rd);
	}

	/// FRSQRTS: steps to the reciprocal of a square root.
	public static void frsqrtsVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.RSQRTS, 1, q, rm, rn, rd);
	}

	/// FMAX: greater lanes.
	public static void fmaxVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.MAX, 1, q, rm, rn, rd);
	}

	/// FMIN: smaller lanes.
	public static void fminVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.MIN, 1, q, rm, rn, rd);
	}

	/// FMAXNM: greater lanes, numbers rather than quiet NaNs.
	public static void fmaxnmVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.MAXNM, 1, q, rm, rn, rd);
	}

	/// FMINNM: smaller lanes, numbers rather than quiet NaNs.
	public static void fminnmVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.MINNM, 1, q, rm, rn, rd);
	}

	/// FMLA: adds products to the lanes of Vd, rounded once.
	public static void fmlaVh(Core core, int q, int rm, int rn, int rd) {
		FloatMulAdd.add(core, 1, q, rm, rn, rd);
	}

	/// FMLS: takes products from the lanes of Vd, rounded once.
	public static void fmlsVh(Core core, int q, int rm, int rn, int rd) {
		FloatMulAdd.sub(core, 1, q, rm, rn, rd);
	}
}
