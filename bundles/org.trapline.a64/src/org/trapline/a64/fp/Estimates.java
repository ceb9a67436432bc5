// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import org.trapline.a64.core.Core;

/// First guesses, of 8 bits, at reciprocals and reciprocal square roots: FPRecipEstimate, FPRSqrtEstimate, FPRecpX,
/// UnsignedRecipEstimate, UnsignedRSqrtEstimate.
public final class Estimates {
	/// Width of a guess, its highest bit being implied in a number.
	private static final int BITS = 9;
	/// By operand: (256 + i) / 512 for the reciprocal.
	private static final short[] RECIPROCALS = new short[256];
	/// By operand: (128 + i) / 512 for the reciprocal square root.
	private static final short[] ROOTS = new short[384];

	static {
		for (int i = 0; i < RECIPROCALS.length; i++)
			RECIPROCALS[i] = (short) ((1 << 19) / (2 * (i + 256) + 1) + 1 >>> 1);
		for (int i = 0; i < ROOTS.length; i++)
			ROOTS[i] = (short) root(i + 128);
	}

	private Estimates() {
	}

	/// 1 over the square root of a/512, in 256ths (RecipSqrtEstimate).
	private static int root(int a) {
		int middle = a < 256 ? 2 * a + 1 : 2 * ((a & -2) + 1);
		int b = 512;
		while (middle * (b + 1) * (b + 1) < 1 << 28)
			b++;
		return b + 1 >>> 1;
	}

	/// The estimate of 1 over an unsigned fraction (UnsignedRecipEstimate).
	///
	/// @param a all 32 bits after the binary point
	/// @return one bit before the binary point; all ones where a is below a half
	public static int reciprocal(int a) {
		return a >= 0 ? -1 : RECIPROCALS[a >>> 23 & 255] << 23;
	}

	/// The estimate of 1 over the square root of an unsigned fraction (UnsignedRSqrtEstimate).
	///
	/// @param a all 32 bits after the binary point
	/// @return one bit before the binary point; all ones where a is below a quarter
	public static int reciprocalRoot(int a) {
		return a >>> 30 == 0 ? -1 : ROOTS[(a >>> 23) - 128] << 23;
	}

	static long recip(Core core, Format f, long operand) {
		long a = Numbers.flushed(core, f, operand);
		if (f.isNan(a))
			return Nans.of(core, f, a);
		long sign = f.signOf(a);
		if (f.isInfinite(a))
			return sign;
		if (f.isZero(a)) {
			core.fpsr |= Fpsr.DZC;
			return sign | f.infinity();
		}
		int exponent = Numbers.exponent(f, a);
		if (exponent < -f.bias() - 1) {
			core.fpsr |= Fpsr.OFC | Fpsr.IXC;
			return sign | (Rounding.overflowsToInfinity(Rounding.of(core), sign != 0) ? f.infinity() : f.greatest());
		}
		if ((core.fpcr & f.flushing()) != 0 && exponent >= f.bias() - 1) {
			core.fpsr |= Fpsr.UFC;
			return sign;
		}
		long estimate = (long) RECIPROCALS[(int) (Numbers.significand(f, a) >>> 55) & 255] << f.fractionBits() - BITS + 1;
		int biased = f.bias() - 1 - exponent;
		return sign | (biased > 0 ? estimate + ((long) (biased - 1) << f.fractionBits()) : estimate >>> 1 - biased);
	}

	static long recipSqrt(Core core, Format f, long operand) {
		long a = Numbers.flushed(core, f, operand);
		if (f.isNan(a))
			return Nans.of(core, f, a);
		if (f.isZero(a)) {
			core.fpsr |= Fpsr.DZC;
			return a | f.infinity();
		}
		if (f.signOf(a) != 0)
			return Nans.invalid(core, f);
		if (f.isInfinite(a))
			return 0;
		int exponent = Numbers.exponent(f, a);
		// From a quarter to 1, that the exponent be even.
		int scaled = (int) (Numbers.significand(f, a) >>> 56 - (exponent & 1));
		long estimate = (long) (ROOTS[scaled - 128] & 255) << f.fractionBits() - BITS + 1;
		return f.power(-1 - exponent >> 1) | estimate;
	}

	/// The exponent's complement, which is about the reciprocal's (FPRecpX).
	static long recipExponent(Core core, Format f, long operand) {
		long a = Numbers.flushed(core, f, operand);
		if (f.isNan(a))
			return Nans.of(core, f, a);
		long infinity = f.infinity();
		return f.signOf(a) | (f.biased(a) == 0 ? infinity - (1L << f.fractionBits()) : ~a & infinity);
	}
}
