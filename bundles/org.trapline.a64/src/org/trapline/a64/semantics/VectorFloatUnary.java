// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Operations on one floating-point vector or SIMD scalar (Arm ARM, Advanced SIMD two-register miscellaneous).
public final class VectorFloatUnary {
	private VectorFloatUnary() {
	}

	/// FABS (vector): magnitudes.
	public static void fabsV(Core core, int q, int sz, int rn, int rd) {
		clear(core, FloatLanes.signs(2 + sz), q, rn, rd);
	}

	/// FABS (vector), half precision.
	public static void fabsVh(Core core, int q, int rn, int rd) {
		clear(core, FloatLanes.signs(1), q, rn, rd);
	}

	/// FNEG (vector): negated.
	public static void fnegV(Core core, int q, int sz, int rn, int rd) {
		flip(core, FloatLanes.signs(2 + sz), q, rn, rd);
	}

	/// FNEG (vector), half precision.
	public static void fnegVh(Core core, int q, int rn, int rd) {
		flip(core, FloatLanes.signs(1), q, rn, rd);
	}

	/// FSQRT (vector): square roots.
	public static void fsqrtV(Core core, int q, int sz, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.SQRT, 2 + sz, q, rn, rd);
	}

	/// FSQRT (vector), half precision.
	public static void fsqrtVh(Core core, int q, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.SQRT, 1, q, rn, rd);
	}

	/// FRINTN (vector): to the nearest integers, ties to even.
	public static void frintnV(Core core, int q, int sz, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.RINTN, 2 + sz, q, rn, rd);
	}

	/// FRINTN (vector), half precision.
	public static void frintnVh(Core core, int q, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.RINTN, 1, q, rn, rd);
	}

	/// FRINTP (vector): to integers upwards.
	public static void frintpV(Core core, int q, int sz, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.RINTP, 2 + sz, q, rn, rd);
	}

	/// FRINTP (vector), half precision.
	public static void frintpVh(Core core, int q, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.RINTP, 1, q, rn, rd);
	}

	/// FRINTM (vector): to integers downwards.
	public static void frintmV(Core core, int q, int sz, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.RINTM, 2 + sz, q, rn, rd);
	}

	/// FRINTM (vector), half precision.
	public static void frintmVh(Core core, int q, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.RINTM, 1, q, rn, rd);
	}

	/// FRINTZ (vector): to integers towards 0.
	public static void frintzV(Core core, int q, int sz, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.RINTZ, 2 + sz, q, rn, rd);
	}

	/// FRINTZ (vector), half precision.
	public static void frintzVh(Core core, int q, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.RINTZ, 1, q, rn, rd);
	}

	/// FRINTA (vector): to the nearest integers, ties away from 0.
	public static void frintaV(Core core, int q, int sz, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.RINTA, 2 + sz, q, rn, rd);
	}

	/// FRINTA (vector), half precision.
	public static void frintaVh(Core core, int q, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.RINTA, 1, q, rn, rd);
	}

	/// FRINTX (vector): to integers as FPCR says, noting what is inexact.
	public static void frintxV(Core core, int q, int sz, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.RINTX, 2 + sz, q, rn, rd);
	}

	/// FRINTX (vector), half precision.
	public static void frintxVh(Core core, int q, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.RINTX, 1, q, rn, rd);
	}

	/// FRINTI (vector): to integers as FPCR says.
	public static void frintiV(Core core, int q, int sz, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.RINTI, 2 + sz, q, rn, rd);
	}

	/// FRINTI (vector), half precision.
	public static void frintiVh(Core core, int q, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.RINTI, 1, q, rn, rd);
	}

	/// FRECPE (vector): estimates of reciprocals.
	public static void frecpeV(Core core, int q, int sz, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.RECPE, 2 + sz, q, rn, rd);
	}

	/// FRECPE (vector), half precision.
	public static void frecpeVh(Core core, int q, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.RECPE, 1, q, rn, rd);
	}

	/// FRECPE (scalar).
	public static void frecpeS(Core core, int sz, int rn, int rd) {
		FloatUnary.scalar(core, FloatUnary.RECPE, 2 + sz, rn, rd);
	}

	/// FRECPE (scalar), half precision.
	public static void frecpeSh(Core core, int rn, int rd) {
		FloatUnary.scalar(core, FloatUnary.RECPE, 1, rn, rd);
	}

	/// FRSQRTE (vector): estimates of reciprocals of square roots.
	public static void frsqrteV(Core core, int q, int sz, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.RSQRTE, 2 + sz, q, rn, rd);
	}

	/// FRSQRTE (vector), half precision.
	public static void frsqrteVh(Core core, int q, int rn, int rd) {
		FloatUnary.vector(core, FloatUnary.RSQRTE, 1, q, rn, rd);
	}

	/// FRSQRTE (scalar).
	public static void frsqrteS(Core core, int sz, int rn, int rd) {
		FloatUnary.scalar(core, FloatUnary.RSQRTE, 2 + sz, rn, rd);
	}

	/// FRSQRTE (scalar), half precision.
	public static void frsqrteSh(Core core, int rn, int rd) {
		FloatUnary.scalar(core, FloatUnary.RSQRTE, 1, rn, rd);
	}

	/// FRECPX (scalar): exponent of a reciprocal.
	public static void frecpxS(Core core, int sz, int rn, int rd) {
		FloatUnary.scalar(core, FloatUnary.RECPX, 2 + sz, rn, rd);
	}

	/// FRECPX (scalar), half precision.
	public static void frecpxSh(Core core, int rn, int rd) {
		FloatUnary.scalar(core, FloatUnary.RECPX, 1, rn, rd);
	}

	private static void clear(Core core, long bits, int q, int rn, int rd) {
		Lanes.set(core, q, rd, Lanes.low(core, rn) & ~bits, Lanes.high(core, rn) & ~bits);
	}

	private static void flip(Core core, long bits, int q, int rn, int rd) {
		Lanes.set(core, q, rd, Lanes.low(core, rn) ^ bits, Lanes.high(core, rn) ^ bits);
	}
}
