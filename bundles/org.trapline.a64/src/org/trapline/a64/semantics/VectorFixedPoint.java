// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;
import org.trapline.a64.fp.Rounding;

/// Conversions of lanes from integers, and from and to fixed point (Arm ARM, Advanced SIMD two-register miscellaneous,
/// shift by immediate).
public final class VectorFixedPoint {
	private VectorFixedPoint() {
	}

	/// SCVTF (vector, integer): from signed integers.
	public static void scvtfV(Core core, int q, int sz, int rn, int rd) {
		FloatFixed.from(core, false, 2 + sz, 0, q, rn, rd);
	}

	/// SCVTF (vector, integer), half precision.
	public static void scvtfVh(Core core, int q, int rn, int rd) {
		FloatFixed.from(core, false, 1, 0, q, rn, rd);
	}

	/// SCVTF (vector, integer), a scalar.
	public static void scvtfS(Core core, int sz, int rn, int rd) {
		FloatFixed.scalarFrom(core, false, 2 + sz, 0, rn, rd);
	}

	/// SCVTF (vector, integer), a scalar of half precision.
	public static void scvtfSh(Core core, int rn, int rd) {
		FloatFixed.scalarFrom(core, false, 1, 0, rn, rd);
	}

	/// SCVTF (vector, fixed-point): from signed fixed point.
	public static void scvtfVi(Core core, int q, int immh, int immb, int rn, int rd) {
		FloatFixed.from(core, false, size(immh), fractionBits(immh, immb), q, rn, rd);
	}

	/// SCVTF (vector, fixed-point), a scalar.
	public static void scvtfSi(Core core, int immh, int immb, int rn, int rd) {
		FloatFixed.scalarFrom(core, false, size(immh), fractionBits(immh, immb), rn, rd);
	}

	/// UCVTF (vector, integer): from unsigned integers.
	public static void ucvtfV(Core core, int q, int sz, int rn, int rd) {
		FloatFixed.from(core, true, 2 + sz, 0, q, rn, rd);
	}

	/// UCVTF (vector, integer), half precision.
	public static void ucvtfVh(Core core, int q, int rn, int rd) {
		FloatFixed.from(core, true, 1, 0, q, rn, rd);
	}

	/// UCVTF (vector, integer), a scalar.
	public static void ucvtfS(Core core, int sz, int rn, int rd) {
		FloatFixed.scalarFrom(core, true, 2 + sz, 0, rn, rd);
	}

	/// UCVTF (vector, integer), a scalar of half precision.
	public static void ucvtfSh(Core core, int rn, int rd) {
		FloatFixed.scalarFrom(core, true, 1, 0, rn, rd);
	}

	/// UCVTF (vector, fixed-point): from unsigned fixed point.
	public static void ucvtfVi(Core core, int q, int immh, int immb, int rn, int rd) {
		FloatFixed.from(core, true, size(immh), fractionBits(immh, immb), q, rn, rd);
	}

	/// UCVTF (vector, fixed-point), a scalar.
	public static void ucvtfSi(Core core, int immh, int immb, int rn, int rd) {
		FloatFixed.scalarFrom(core, true, size(immh), fractionBits(immh, immb), rn, rd);
	}

	/// FCVTZS (vector, fixed-point): to signed fixed point, towards 0.
	public static void fcvtzsVi(Core core, int q, int immh, int immb, int rn, int rd) {
		FloatFixed.to(core, false, Rounding.ZERO, size(immh), fractionBits(immh, immb), q, rn, rd);
	}

	/// FCVTZS (vector, fixed-point), a scalar.
	public static void fcvtzsSi(Core core, int immh, int immb, int rn, int rd) {
		FloatFixed.scalarTo(core, false, Rounding.ZERO, size(immh), fractionBits(immh, immb), rn, rd);
	}

	/// FCVTZU (vector, fixed-point): to unsigned fixed point, towards 0.
	public static void fcvtzuVi(Core core, int q, int immh, int immb, int rn, int rd) {
		FloatFixed.to(core, true, Rounding.ZERO, size(immh), fractionBits(immh, immb), q, rn, rd);
	}

	/// FCVTZU (vector, fixed-point), a scalar.
	public static void fcvtzuSi(Core core, int immh, int immb, int rn, int rd) {
		FloatFixed.scalarTo(core, true, Rounding.ZERO, size(immh), fractionBits(immh, immb), rn, rd);
	}

	/// Log 2 of the bytes of a lane, whose size stands as the highest one of immh.
	private static int size(int immh) {
		return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(immh);
	}

	/// Bits after the binary point.
	private static int fractionBits(int immh, int immb) {
		return (16 << size(immh)) - (immh << 3 | immb);
	}
}
