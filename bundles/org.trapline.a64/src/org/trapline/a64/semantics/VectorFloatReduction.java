// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Pairwise arithmetic and reductions of floating-point vectors (Arm ARM, Advanced SIMD three same, across lanes, scalar
/// pairwise).
public final class VectorFloatReduction {
	private VectorFloatReduction() {
	}

	/// FADDP (vector): sums of neighbours, those of Vn before those of Vm.
	public static void faddpV(Core core, int q, int sz, int rm, int rn, int rd) {
		FloatBinary.pairs(core, FloatBinary.ADD, 2 + sz, q, rm, rn, rd);
	}

	/// FADDP (vector), half precision.
	public static void faddpVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.pairs(core, FloatBinary.ADD, 1, q, rm, rn, rd);
	}

	/// FADDP (scalar): of the lowest two lanes.
	public static void faddpS(Core core, int sz, int rn, int rd) {
		FloatBinary.pair(core, FloatBinary.ADD, 2 + sz, rn, rd);
	}

	/// FADDP (scalar), half precision.
	public static void faddpSh(Core core, int rn, int rd) {
		FloatBinary.pair(core, FloatBinary.ADD, 1, rn, rd);
	}

	/// FMAXP (vector): greater ones of neighbours, those of Vn before those of Vm.
	public static void fmaxpV(Core core, int q, int sz, int rm, int rn, int rd) {
		FloatBinary.pairs(core, FloatBinary.MAX, 2 + sz, q, rm, rn, rd);
	}

	/// FMAXP (vector), half precision.
	public static void fmaxpVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.pairs(core, FloatBinary.MAX, 1, q, rm, rn, rd);
	}

	/// FMAXP (scalar): of the lowest two lanes.
	public static void fmaxpS(Core core, int sz, int rn, int rd) {
		FloatBinary.pair(core, FloatBinary.MAX, 2 + sz, rn, rd);
	}

	/// FMAXP (scalar), half precision.
	public static void fmaxpSh(Core core, int rn, int rd) {
		FloatBinary.pair(core, FloatBinary.MAX, 1, rn, rd);
	}

	/// FMINP (vector): smaller ones of neighbours, those of Vn before those of Vm.
	public static void fminpV(Core core, int q, int sz, int rm, int rn, int rd) {
		FloatBinary.pairs(core, FloatBinary.MIN, 2 + sz, q, rm, rn, rd);
	}

	/// FMINP (vector), half precision.
	public static void fminpVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.pairs(core, FloatBinary.MIN, 1, q, rm, rn, rd);
	}

	/// FMINP (scalar): of the lowest two lanes.
	public static void fminpS(Core core, int sz, int rn, int rd) {
		FloatBinary.pair(core, FloatBinary.MIN, 2 + sz, rn, rd);
	}

	/// FMINP (scalar), half precision.
	public static void fminpSh(Core core, int rn, int rd) {
		FloatBinary.pair(core, FloatBinary.MIN, 1, rn, rd);
	}

	/// FMAXNMP (vector): greater ones, numbers rather than quiet NaNs of neighbours, those of Vn before those of Vm.
	public static void fmaxnmpV(Core core, int q, int sz, int rm, int rn, int rd) {
		FloatBinary.pairs(core, FloatBinary.MAXNM, 2 + sz, q, rm, rn, rd);
	}

	/// FMAXNMP (vector), half precision.
	public static void fmaxnmpVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.pairs(core, FloatBinary.MAXNM, 1, q, rm, rn, rd);
	}

	/// FMAXNMP (scalar): of the lowest two lanes.
	public static void fmaxnmpS(Core core, int sz, int rn, int rd) {
		FloatBinary.pair(core, FloatBinary.MAXNM, 2 + sz, rn, rd);
	}

	/// FMAXNMP (scalar), half precision.
	public static void fmaxnmpSh(Core core, int rn, int rd) {
		FloatBinary.pair(core, FloatBinary.MAXNM, 1, rn, rd);
	}

	/// FMINNMP (vector): smaller ones, numbers rather than quiet NaNs of neighbours, those of Vn before those of Vm.
	public static void fminnmpV(Core core, int q, int sz, int rm, int rn, int rd) {
		FloatBinary.pairs(core, FloatBinary.MINNM, 2 + sz, q, rm, rn, rd);
	}

	/// FMINNMP (vector), half precision.
	public static void fminnmpVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.pairs(core, FloatBinary.MINNM, 1, q, rm, rn, rd);
	}

	/// FMINNMP (scalar): of the lowest two lanes.
	public static void fminnmpS(Core core, int sz, int rn, int rd) {
		FloatBinary.pair(core, FloatBinary.MINNM, 2 + sz, rn, rd);
	}

	/// FMINNMP (scalar), half precision.
	public static void fminnmpSh(Core core, int rn, int rd) {
		FloatBinary.pair(core, FloatBinary.MINNM, 1, rn, rd);
	}

	/// FMAXV: the greatest of four lanes.
	public static void fmaxv(Core core, int rn, int rd) {
		FloatBinary.across(core, FloatBinary.MAX, 2, 1, rn, rd);
	}

	/// FMAXV, half precision: the greatest of four or eight lanes.
	public static void fmaxvH(Core core, int q, int rn, int rd) {
		FloatBinary.across(core, FloatBinary.MAX, 1, q, rn, rd);
	}

	/// FMINV: the smallest of four lanes.
	public static void fminv(Core core, int rn, int rd) {
		FloatBinary.across(core, FloatBinary.MIN, 2, 1, rn, rd);
	}

	/// FMINV, half precision: the smallest of four or eight lanes.
	public static void fminvH(Core core, int q, int rn, int rd) {
		FloatBinary.across(core, FloatBinary.MIN, 1, q, rn, rd);
	}

	/// FMAXNMV: the greatest of four lanes.
	public static void fmaxnmv(Core core, int rn, int rd) {
		FloatBinary.across(core, FloatBinary.MAXNM, 2, 1, rn, rd);
	}

	/// FMAXNMV, half precision: the greatest of four or eight lanes.
	public static void fmaxnmvH(Core core, int q, int rn, int rd) {
		FloatBinary.across(core, FloatBinary.MAXNM, 1, q, rn, rd);
	}

	/// FMINNMV: the smallest of four lanes.
	public static void fminnmv(Core core, int rn, int rd) {
		FloatBinary.across(core, FloatBinary.MINNM, 2, 1, rn, rd);
	}

	/// FMINNMV, half precision: the smallest of four or eight lanes.
	public static void fminnmvH(Core core, int q, int rn, int rd) {
		FloatBinary.across(core, FloatBinary.MINNM, 1, q, rn, rd);
	}
}
