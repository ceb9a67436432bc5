// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;
import org.trapline.a64.fp.Rounding;

/// Conversions of floating-point lanes to integers, which saturate (Arm ARM, Advanced SIMD two-register miscellaneous).
public final class VectorFloatToInteger {
	private VectorFloatToInteger() {
	}

	/// FCVTNS (vector): signed integers, to the nearest, ties to even.
	public static void fcvtnsV(Core core, int q, int sz, int rn, int rd) {
		FloatFixed.to(core, false, Rounding.TIES_EVEN, 2 + sz, 0, q, rn, rd);
	}

	/// FCVTNS (vector), half precision.
	public static void fcvtnsVh(Core core, int q, int rn, int rd) {
		FloatFixed.to(core, false, Rounding.TIES_EVEN, 1, 0, q, rn, rd);
	}

	/// FCVTNS (vector), a scalar.
	public static void fcvtnsS(Core core, int sz, int rn, int rd) {
		FloatFixed.scalarTo(core, false, Rounding.TIES_EVEN, 2 + sz, 0, rn, rd);
	}

	/// FCVTNS (vector), a scalar of half precision.
	public static void fcvtnsSh(Core core, int rn, int rd) {
		FloatFixed.scalarTo(core, false, Rounding.TIES_EVEN, 1, 0, rn, rd);
	}

	/// FCVTNU (vector): unsigned integers, to the nearest, ties to even.
	public static void fcvtnuV(Core core, int q, int sz, int rn, int rd) {
		FloatFixed.to(core, true, Rounding.TIES_EVEN, 2 + sz, 0, q, rn, rd);
	}

	/// FCVTNU (vector), half precision.
	public static void fcvtnuVh(Core core, int q, int rn, int rd) {
		FloatFixed.to(core, true, Rounding.TIES_EVEN, 1, 0, q, rn, rd);
	}

	/// FCVTNU (vector), a scalar.
	public static void fcvtnuS(Core core, int sz, int rn, int rd) {
		FloatFixed.scalarTo(core, true, Rounding.TIES_EVEN, 2 + sz, 0, rn, rd);
	}

	/// FCVTNU (vector), a scalar of half precision.
	public static void fcvtnuSh(Core core, int rn, int rd) {
		FloatFixed.scalarTo(core, true, Rounding.TIES_EVEN, 1, 0, rn, rd);
	}

	/// FCVTMS (vector): signed integers, downwards.
	public static void fcvtmsV(Core core, int q, int sz, int rn, int rd) {
		FloatFixed.to(core, false, Rounding.DOWN, 2 + sz, 0, q, rn, rd);
	}

	/// FCVTMS (vector), half precision.
	public static void fcvtmsVh(Core core, int q, int rn, int rd) {
		FloatFixed.to(core, false, Rounding.DOWN, 1, 0, q, rn, rd);
	}

	/// FCVTMS (vector), a scalar.
	public static void fcvtmsS(Core core, int sz, int rn, int rd) {
		FloatFixed.scalarTo(core, false, Rounding.DOWN, 2 + sz, 0, rn, rd);
	}

	/// FCVTMS (vector), a scalar of half precision.
	public static void fcvtmsSh(Core core, int rn, int rd) {
		FloatFixed.scalarTo(core, false, Rounding.DOWN, 1, 0, rn, rd);
	}

	/// FCVTMU (vector): unsigned integers, downwards.
	public static void fcvtmuV(Core core, int q, int sz, int rn, int rd) {
		FloatFixed.to(core, true, Rounding.DOWN, 2 + sz, 0, q, rn, rd);
	}

	/// FCVTMU (vector), half precision.
	public static void fcvtmuVh(Core core, int q, int rn, int rd) {
		FloatFixed.to(core, true, Rounding.DOWN, 1, 0, q, rn, rd);
	}

	/// FCVTMU (vector), a scalar.
	public static void fcvtmuS(Core core, int sz, int rn, int rd) {
		FloatFixed.scalarTo(core, true, Rounding.DOWN, 2 + sz, 0, rn, rd);
	}

	/// FCVTMU (vector), a scalar of half precision.
	public static void fcvtmuSh(Core core, int rn, int rd) {
		FloatFixed.scalarTo(core, true, Rounding.DOWN, 1, 0, rn, rd);
	}

	/// FCVTPS (vector): signed integers, upwards.
	public static void fcvtpsV(Core core, int q, int sz, int rn, int rd) {
		FloatFixed.to(core, false, Rounding.UP, 2 + sz, 0, q, rn, rd);
	}

	/// FCVTPS (vector), half precision.
	public static void fcvtpsVh(Core core, int q, int rn, int rd) {
		FloatFixed.to(core, false, Rounding.UP, 1, 0, q, rn, rd);
	}

	/// FCVTPS (vector), a scalar.
	public static void fcvtpsS(Core core, int sz, int rn, int rd) {
		FloatFixed.scalarTo(core, false, Rounding.UP, 2 + sz, 0, rn, rd);
	}

	/// FCVTPS (vector), a scalar of half precision.
	public static void fcvtpsSh(Core core, int rn, int rd) {
		FloatFixed.scalarTo(core, false, Rounding.UP, 1, 0, rn, rd);
	}

	/// FCVTPU (vector): unsigned integers, upwards.
	public static void fcvtpuV(Core core, int q, int sz, int rn, int rd) {
		FloatFixed.to(core, true, Rounding.UP, 2 + sz, 0, q, rn, rd);
	}

	/// FCVTPU (vector), half precision.
	public static void fcvtpuVh(Core core, int q, int rn, int rd) {
		FloatFixed.to(core, true, Rounding.UP, 1, 0, q, rn, rd);
	}

	/// FCVTPU (vector), a scalar.
	public static void fcvtpuS(Core core, int sz, int rn, int rd) {
		FloatFixed.scalarTo(core, true, Rounding.UP, 2 + sz, 0, rn, rd);
	}

	/// FCVTPU (vector), a scalar of half precision.
	public static void fcvtpuSh(Core core, int rn, int rd) {
		FloatFixed.scalarTo(core, true, Rounding.UP, 1, 0, rn, rd);
	}

	/// FCVTAS (vector): signed integers, to the nearest, ties away from 0.
	public static void fcvtasV(Core core, int q, int sz, int rn, int rd) {
		FloatFixed.to(core, false, Rounding.TIES_AWAY, 2 + sz, 0, q, rn, rd);
	}

	/// FCVTAS (vector), half precision.
	public static void fcvtasVh(Core core, int q, int rn, int rd) {
		FloatFixed.to(core, false, Rounding.TIES_AWAY, 1, 0, q, rn, rd);
	}

	/// FCVTAS (vector), a scalar.
	public static void fcvtasS(Core core, int sz, int rn, int rd) {
		FloatFixed.scalarTo(core, false, Rounding.TIES_AWAY, 2 + sz, 0, rn, rd);
	}

	/// FCVTAS (vector), a scalar of half precision.
	public static void fcvtasSh(Core core, int rn, int rd) {
		FloatFixed.scalarTo(core, false, Rounding.TIES_AWAY, 1, 0, rn, rd);
	}

	/// FCVTAU (vector): unsigned integers, to the nearest, ties away from 0.
	public static void fcvtauV(Core core, int q, int sz, int rn, int rd) {
		FloatFixed.to(core, true, Rounding.TIES_AWAY, 2 + sz, 0, q, rn, rd);
	}

	/// FCVTAU (vector), half precision.
	public static void fcvtauVh(Core core, int q, int rn, int rd) {
		FloatFixed.to(core, true, Rounding.TIES_AWAY, 1, 0, q, rn, rd);
	}

	/// FCVTAU (vector), a scalar.
	public static void fcvtauS(Core core, int sz, int rn, int rd) {
		FloatFixed.scalarTo(core, true, Rounding.TIES_AWAY, 2 + sz, 0, rn, rd);
	}

	/// FCVTAU (vector), a scalar of half precision.
	public static void fcvtauSh(Core core, int rn, int rd) {
		FloatFixed.scalarTo(core, true, Rounding.TIES_AWAY, 1, 0, rn, rd);
	}

	/// FCVTZS (vector): signed integers, towards 0.
	public static void fcvtzsV(Core core, int q, int sz, int rn, int rd) {
		FloatFixed.to(core, false, Rounding.ZERO, 2 + sz, 0, q, rn, rd);
	}

	/// FCVTZS (vector), half precision.
	public static void fcvtzsVh(Core core, int q, int rn, int rd) {
		FloatFixed.to(core, false, Rounding.ZERO, 1, 0, q, rn, rd);
	}

	/// FCVTZS (vector), a scalar.
	public static void fcvtzsS(Core core, int sz, int rn, int rd) {
		FloatFixed.scalarTo(core, false, Rounding.ZERO, 2 + sz, 0, rn, rd);
	}

	/// FCVTZS (vector), a scalar of half precision.
	public static void fcvtzsSh(Core core, int rn, int rd) {
		FloatFixed.scalarTo(core, false, Rounding.ZERO, 1, 0, rn, rd);
	}

	/// FCVTZU (vector): unsigned integers, towards 0.
	public static void fcvtzuV(Core core, int q, int sz, int rn, int rd) {
		FloatFixed.to(core, true, Rounding.ZERO, 2 + sz, 0, q, rn, rd);
	}

	/// FCVTZU (vector), half precision.
	public static void fcvtzuVh(Core core, int q, int rn, int rd) {
		FloatFixed.to(core, true, Rounding.ZERO, 1, 0, q, rn, rd);
	}

	/// FCVTZU (vector), a scalar.
	public static void fcvtzuS(Core core, int sz, int rn, int rd) {
		FloatFixed.scalarTo(core, true, Rounding.ZERO, 2 + sz, 0, rn, rd);
	}

	/// FCVTZU (vector), a scalar of half precision.
	public static void fcvtzuSh(Core core, int rn, int rd) {
		FloatFixed.scalarTo(core, true, Rounding.ZERO, 1, 0, rn, rd);
	}
}
