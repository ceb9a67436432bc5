// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Comparisons of floating-point lanes, which give masks (Arm ARM, Advanced SIMD three same, two-register miscellaneous).
public final class VectorFloatCompare {
	private VectorFloatCompare() {
	}

	/// FCMEQ (vector): all ones where equal.
	public static void fcmeqV(Core core, int q, int sz, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.EQ, 2 + sz, q, rm, rn, rd);
	}

	/// FCMEQ (vector), half precision.
	public static void fcmeqVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.EQ, 1, q, rm, rn, rd);
	}

	/// FCMEQ (scalar).
	public static void fcmeqS(Core core, int sz, int rm, int rn, int rd) {
		FloatBinary.scalar(core, FloatBinary.EQ, 2 + sz, rm, rn, rd);
	}

	/// FCMEQ (scalar), half precision.
	public static void fcmeqSh(Core core, int rm, int rn, int rd) {
		FloatBinary.scalar(core, FloatBinary.EQ, 1, rm, rn, rd);
	}

	/// FCMGE (vector): all ones where greater or equal.
	public static void fcmgeV(Core core, int q, int sz, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.GE, 2 + sz, q, rm, rn, rd);
	}

	/// FCMGE (vector), half precision.
	public static void fcmgeVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.GE, 1, q, rm, rn, rd);
	}

	/// FCMGE (scalar).
	public static void fcmgeS(Core core, int sz, int rm, int rn, int rd) {
		FloatBinary.scalar(core, FloatBinary.GE, 2 + sz, rm, rn, rd);
	}

	/// FCMGE (scalar), half precision.
	public static void fcmgeSh(Core core, int rm, int rn, int rd) {
		FloatBinary.scalar(core, FloatBinary.GE, 1, rm, rn, rd);
	}

	/// FCMGT (vector): all ones where greater.
	public static void fcmgtV(Core core, int q, int sz, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.GT, 2 + sz, q, rm, rn, rd);
	}

	/// FCMGT (vector), half precision.
	public static void fcmgtVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.GT, 1, q, rm, rn, rd);
	}

	/// FCMGT (scalar).
	public static void fcmgtS(Core core, int sz, int rm, int rn, int rd) {
		FloatBinary.scalar(core, FloatBinary.GT, 2 + sz, rm, rn, rd);
	}

	/// FCMGT (scalar), half precision.
	public static void fcmgtSh(Core core, int rm, int rn, int rd) {
		FloatBinary.scalar(core, FloatBinary.GT, 1, rm, rn, rd);
	}

	/// FACGE (vector): all ones where the magnitude is greater or equal.
	public static void facgeV(Core core, int q, int sz, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.ACGE, 2 + sz, q, rm, rn, rd);
	}

	/// FACGE (vector), half precision.
	public static void facgeVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.ACGE, 1, q, rm, rn, rd);
	}

	/// FACGE (scalar).
	public static void facgeS(Core core, int sz, int rm, int rn, int rd) {
		FloatBinary.scalar(core, FloatBinary.ACGE, 2 + sz, rm, rn, rd);
	}

	/// FACGE (scalar), half precision.
	public static void facgeSh(Core core, int rm, int rn, int rd) {
		FloatBinary.scalar(core, FloatBinary.ACGE, 1, rm, rn, rd);
	}

	/// FACGT (vector): all ones where the magnitude is greater.
	public static void facgtV(Core core, int q, int sz, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.ACGT, 2 + sz, q, rm, rn, rd);
	}

	/// FACGT (vector), half precision.
	public static void facgtVh(Core core, int q, int rm, int rn, int rd) {
		FloatBinary.vector(core, FloatBinary.ACGT, 1, q, rm, rn, rd);
	}

	/// FACGT (scalar).
	public static void facgtS(Core core, int sz, int rm, int rn, int rd) {
		FloatBinary.scalar(core, FloatBinary.ACGT, 2 + sz, rm, rn, rd);
	}

	/// FACGT (scalar), half precision.
	public static void facgtSh(Core core, int rm, int rn, int rd) {
		FloatBinary.scalar(core, FloatBinary.ACGT, 1, rm, rn, rd);
	}

	/// FCMEQ (zero, vector): all ones where equal to 0.
	public static void fcmeqZeroV(Core core, int q, int sz, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.EQ, 2 + sz, q, rn, rd);
	}

	/// FCMEQ (zero, vector), half precision.
	public static void fcmeqZeroVh(Core core, int q, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.EQ, 1, q, rn, rd);
	}

	/// FCMEQ (zero, scalar).
	public static void fcmeqZeroS(Core core, int sz, int rn, int rd) {
		FloatUnary.scalar(core, FloatUnary.EQ, 2 + sz, rn, rd);
	}

	/// FCMEQ (zero, scalar), half precision.
	public static void fcmeqZeroSh(Core core, int rn, int rd) {
		FloatUnary.scalar(core, FloatUnary.EQ, 1, rn, rd);
	}

	/// FCMGE (zero, vector): all ones where at least 0.
	public static void fcmgeZeroV(Core core, int q, int sz, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.GE, 2 + sz, q, rn, rd);
	}

	/// FCMGE (zero, vector), half precision.
	public static void fcmgeZeroVh(Core core, int q, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.GE, 1, q, rn, rd);
	}

	/// FCMGE (zero, scalar).
	public static void fcmgeZeroS(Core core, int sz, int rn, int rd) {
		FloatUnary.scalar(core, FloatUnary.GE, 2 + sz, rn, rd);
	}

	/// FCMGE (zero, scalar), half precision.
	public static void fcmgeZeroSh(Core core, int rn, int rd) {
		FloatUnary.scalar(core, FloatUnary.GE, 1, rn, rd);
	}

	/// FCMGT (zero, vector): all ones where above 0.
	public static void fcmgtZeroV(Core core, int q, int sz, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.GT, 2 + sz, q, rn, rd);
	}

	/// FCMGT (zero, vector), half precision.
	public static void fcmgtZeroVh(Core core, int q, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.GT, 1, q, rn, rd);
	}

	/// FCMGT (zero, scalar).
	public static void fcmgtZeroS(Core core, int sz, int rn, int rd) {
		FloatUnary.scalar(core, FloatUnary.GT, 2 + sz, rn, rd);
	}

	/// FCMGT (zero, scalar), half precision.
	public static void fcmgtZeroSh(Core core, int rn, int rd) {
		FloatUnary.scalar(core, FloatUnary.GT, 1, rn, rd);
	}

	/// FCMLE (zero, vector): all ones where at most 0.
	public static void fcmleZeroV(Core core, int q, int sz, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.LE, 2 + sz, q, rn, rd);
	}

	/// FCMLE (zero, vector), half precision.
	public static void fcmleZeroVh(Core core, int q, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.LE, 1, q, rn, rd);
	}

	/// FCMLE (zero, scalar).
	public static void fcmleZeroS(Core core, int sz, int rn, int rd) {
		FloatUnary.scalar(core, FloatUnary.LE, 2 + sz, rn, rd);
	}

	/// FCMLE (zero, scalar), half precision.
	public static void fcmleZeroSh(Core core, int rn, int rd) {
		FloatUnary.scalar(core, FloatUnary.LE, 1, rn, rd);
	}

	/// FCMLT (zero, vector): all ones where below 0.
	public static void fcmltZeroV(Core core, int q, int sz, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.LT, 2 + sz, q, rn, rd);
	}

	/// FCMLT (zero, vector), half precision.
	public static void fcmltZeroVh(Core core, int q, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.LT, 1, q, rn, rd);
	}

	/// FCMLT (zero, scalar).
	public static void fcmltZeroS(Core core, int sz, int rn, int rd) {
		FloatUnary.scalar(core, FloatUnary.LT, 2 + sz, rn, rd);
	}

	/// FCMLT (zero, scalar), half precision.
	public static void fcmltZeroSh(Core core, int rn, int rd) {
		FloatUnary.scalar(core, FloatUnary.LT, 1, rn, rd);
	}
}
