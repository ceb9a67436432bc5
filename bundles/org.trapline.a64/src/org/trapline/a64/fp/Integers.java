// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import org.trapline.a64.core.Core;

/// Numbers in any format to and from integers: FPRoundInt, FPToFixed, FixedToFP.
final class Integers {
	private Integers() {
	}

	/// A number rounded to an integer, still in its format.
	///
	/// @param exact whether it is inexact to have rounded
	static long round(Core core, Format f, long operand, int rounding, boolean exact) {
		long a = Numbers.flushed(core, f, operand);
		if (f.isNan(a))
			return Nans.of(core, f, a);
		int cut = f.bias() + f.fractionBits() - f.biased(a);
		if (cut <= 0 || f.isZero(a))
			return a;
		long sign = f.signOf(a);
		int drop = Math.min(cut, f.fractionBits() + 2);
		long whole = f.biased(a) == 0 ? 0 : a & f.fraction() | 1L << f.fractionBits();
		int rest = rest(whole, drop) | (f.biased(a) == 0 ? 1 : 0);
		if (exact && rest != 0)
			core.fpsr |= Fpsr.IXC;
		boolean away = Rounding.away(rounding, sign != 0, (whole >>> drop & 1) != 0, rest);
		if (cut > f.fractionBits())
			return away ? sign | f.power(0) : sign;
		// The carry goes to the exponent.
		return (a >>> drop << drop) + (away ? 1L << drop : 0);
	}

	/// What is cut off of a magnitude, as {@link Rounding#away} takes it.
	///
	/// @param drop how many bits, 1 to 64
	private static int rest(long magnitude, int drop) {
		return (int) (magnitude >>> drop - 1 & 1) << 1 | (magnitude << Long.SIZE - drop << 1 == 0 ? 0 : 1);
	}

	/// A number times a power of two, as an integer that saturates; 0 for a NaN.
	///
	/// @param unsigned whether the integer is
	/// @param width of the integer in bits
	/// @return sign-extended, or if unsigned zero-extended
	static long toFixed(Core core, Format f, long operand, boolean unsigned, int width, int fractionBits, int rounding) {
		long a = Numbers.flushed(core, f, operand);
		if (f.isNan(a)) {
			core.fpsr |= Fpsr.IOC;
			return 0;
		}
		if (f.isZero(a))
			return 0;
		boolean negative = f.signOf(a) != 0;
		long most = unsigned ? negative ? 0 : -1L >>> Long.SIZE - width : (1L << width - 1) - (negative ? 0 : 1);
		int drop = Long.SIZE - 1 - Numbers.exponent(f, a) - fractionBits;
		if (f.isInfinite(a) || drop < 0)
			return saturated(core, negative, most);
		long significand = Numbers.significand(f, a);
		int rest = drop == 0 ? 0 : drop > Long.SIZE ? 1 : rest(significand, drop);
		long magnitude = drop >= Long.SIZE ? 0 : significand >>> drop;
		if (Rounding.away(rounding, negative, (magnitude & 1) != 0, rest))
			magnitude++;
		if (Long.compareUnsigned(magnitude, most) > 0)
			return saturated(core, negative, most);
		if (rest != 0)
			core.fpsr |= Fpsr.IXC;
		return negative ? -magnitude : magnitude;
	}

	private static long saturated(Core core, boolean negative, long most) {
		core.fpsr |= Fpsr.IOC;
		return negative ? -most : most;
	}

	/// An integer over a power of two.
	///
	/// @param magnitude unsigned
	static long fromFixed(Core core, Format f, boolean negative, long magnitude, int fractionBits) {
		if (magnitude == 0)
			return 0;
		return Numbers.round(core, f, negative ? f.sign() : 0, Long.SIZE - 1 - fractionBits, magnitude);
	}
}
