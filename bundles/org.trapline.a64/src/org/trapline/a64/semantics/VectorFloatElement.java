// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Floating-point arithmetic with an element of Vm for each lane (Arm ARM, Advanced SIMD vector x indexed element).
public final class VectorFloatElement {
	private VectorFloatElement() {
	}

	/// FMUL (by element).
	public static void fmulE(Core core, int q, int sz, int l, int m, int rm4, int h, int rn, int rd) {
		long element = element(core, sz, l, m, rm4, h);
		long low = FloatHalves.mul(core, sz, Lanes.low(core, rn), element);
		Lanes.set(core, q, rd, low, q == 0 ? 0 : FloatHalves.mul(core, sz, Lanes.high(core, rn), element));
	}

	/// FMUL (by element), half precision.
	public static void fmulEh(Core core, int q, int l, int m, int rm4, int h, int rn, int rd) {
		FloatBinary.byElement(core, FloatBinary.MUL, 1, q, Lanes.element(core, 1, l, m, rm4, h), rn, rd);
	}

	/// FMUL (by element), a scalar.
	public static void fmulSe(Core core, int sz, int l, int m, int rm4, int h, int rn, int rd) {
		FloatBinary.scalarByElement(core, FloatBinary.MUL, 2 + sz, element(core, sz, l, m, rm4, h), rn, rd);
	}

	/// FMUL (by element), a scalar of half precision.
	public static void fmulSeh(Core core, int l, int m, int rm4, int h, int rn, int rd) {
		FloatBinary.scalarByElement(core, FloatBinary.MUL, 1, Lanes.element(core, 1, l, m, rm4, h), rn, rd);
	}

	/// FMULX (by element).
	public static void fmulxE(Core core, int q, int sz, int l, int m, int rm4, int h, int rn, int rd) {
		FloatBinary.byElement(core, FloatBinary.MULX, 2 + sz, q, element(core, sz, l, m, rm4, h), rn, rd);
	}

	/// FMULX (by element), half precision.
	public static void fmulxEh(Core core, int q, int l, int m, int rm4, int h, int rn, int rd) {
		FloatBinary.byElement(core, FloatBinary.MULX, 1, q, Lanes.element(core, 1, l, m, rm4, h), rn, rd);
	}

	/// FMULX (by element), a scalar.
	public static void fmulxSe(Core core, int sz, int l, int m, int rm4, int h, int rn, int rd) {
		FloatBinary.scalarByElement(core, FloatBinary.MULX, 2 + sz, element(core, sz, l, m, rm4, h), rn, rd);
	}

	/// FMULX (by element), a scalar of half precision.
	public static void fmulxSeh(Core core, int l, int m, int rm4, int h, int rn, int rd) {
		FloatBinary.scalarByElement(core, FloatBinary.MULX, 1, Lanes.element(core, 1, l, m, rm4, h), rn, rd);
	}

	/// FMLA (by element).
	public static void fmlaE(Core core, int q, int sz, int l, int m, int rm4, int h, int rn, int rd) {
		FloatMulAdd.addByElement(core, 2 + sz, q, element(core, sz, l, m, rm4, h), rn, rd);
	}

	/// FMLA (by element), half precision.
	public static void fmlaEh(Core core, int q, int l, int m, int rm4, int h, int rn, int rd) {
		FloatMulAdd.addByElement(core, 1, q, Lanes.element(core, 1, l, m, rm4, h), rn, rd);
	}

	/// FMLA (by element), a scalar.
	public static void fmlaSe(Core core, int sz, int l, int m, int rm4, int h, int rn, int rd) {
		FloatMulAdd.addScalar(core, 2 + sz, element(core, sz, l, m, rm4, h), rn, rd);
	}

	/// FMLA (by element), a scalar of half precision.
	public static void fmlaSeh(Core core, int l, int m, int rm4, int h, int rn, int rd) {
		FloatMulAdd.addScalar(core, 1, Lanes.element(core, 1, l, m, rm4, h), rn, rd);
	}

	/// FMLS (by element).
	public static void fmlsE(Core core, int q, int sz, int l, int m, int rm4, int h, int rn, int rd) {
		FloatMulAdd.subByElement(core, 2 + sz, q, element(core, sz, l, m, rm4, h), rn, rd);
	}

	/// FMLS (by element), half precision.
	public static void fmlsEh(Core core, int q, int l, int m, int rm4, int h, int rn, int rd) {
		FloatMulAdd.subByElement(core, 1, q, Lanes.element(core, 1, l, m, rm4, h), rn, rd);
	}

	/// FMLS (by element), a scalar.
	public static void fmlsSe(Core core, int sz, int l, int m, int rm4, int h, int rn, int rd) {
		FloatMulAdd.subScalar(core, 2 + sz, element(core, sz, l, m, rm4, h), rn, rd);
	}

	/// FMLS (by element), a scalar of half precision.
	public static void fmlsSeh(Core core, int l, int m, int rm4, int h, int rn, int rd) {
		FloatMulAdd.subScalar(core, 1, Lanes.element(core, 1, l, m, rm4, h), rn, rd);
	}

	/// The element of single or double precision in all lanes of 64 bits.
	private static long element(Core core, int sz, int l, int m, int rm4, int h) {
		return sz == 1 ? Lanes.lane(core, m << 4 | rm4, h, 3) : Lanes.element(core, 2, l, m, rm4, h);
	}
}
