// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import org.trapline.a64.core.Core;

/// Quotients and square roots in any format: FPDiv, FPSqrt.
final class Division {
	/// Room above a double's significand, so many bits of a quotient are had at a time.
	private static final int STEP = 11;
	private static final int ROOT_BITS = 56;

	private Division() {
	}

	static long div(Core core, Format f, long first, long second) {
		long a = Numbers.flushed(core, f, first);
		long b = Numbers.flushed(core, f, second);
		if (f.isNan(a) || f.isNan(b))
			return Nans.of(core, f, a, b);
		long sign = f.signOf(a ^ b);
		if (f.isInfinite(a))
			return f.isInfinite(b) ? Nans.invalid(core, f) : sign | f.infinity();
		if (f.isZero(b)) {
			if (f.isZero(a))
				return Nans.invalid(core, f);
			core.fpsr |= Fpsr.DZC;
			return sign | f.infinity();
		}
		if (f.isZero(a) || f.isInfinite(b))
			return sign;
		return finite(core, f, sign, a, b);
	}

	private static long finite(Core core, Format f, long sign, long a, long b) {
		long divisor = Numbers.significand(f, b) >>> STEP;
		long dividend = Numbers.significand(f, a) >>> STEP;
		long quotient = dividend >= divisor ? 1 : 0;
		long rest = quotient == 0 ? dividend : dividend - divisor;
		int bits = 0;
		for (; bits < Long.SIZE - STEP; bits += STEP) {
			long shifted = rest << STEP;
			long digits = Long.divideUnsigned(shifted, divisor);
			quotient = quotient << STEP | digits;
			rest = shifted - digits * divisor;
		}
		int exponent = Numbers.exponent(f, a) - Numbers.exponent(f, b) + Long.SIZE - 1 - bits;
		return Numbers.round(core, f, sign, exponent, quotient | (rest == 0 ? 0 : 1));
	}

	static long sqrt(Core core, Format f, long operand) {
		long a = Numbers.flushed(core, f, operand);
		if (f.isNan(a))
			return Nans.of(core, f, a);
		if (f.isZero(a))
			return a;
		if (f.signOf(a) != 0)
			return Nans.invalid(core, f);
		return f.isInfinite(a) ? a : root(core, f, a);
	}

	/// Digit by digit: two bits of the operand yield one of the root.
	private static long root(Core core, Format f, long a) {
		int exponent = Numbers.exponent(f, a);
		// One or two bits before the binary point, so that the exponent is even.
		long operand = Numbers.significand(f, a) >>> 1;
		if ((exponent & 1) != 0)
			operand <<= 1;
		long root = 0;
		long rest = 0;
		for (int i = 0; i < ROOT_BITS; i++) {
			rest = rest << 2 | operand >>> Long.SIZE - 2;
			operand <<= 2;
			long trial = root << 2 | 1;
			root <<= 1;
			if (rest >= trial) {
				rest -= trial;
				root |= 1;
			}
		}
		int top = Long.SIZE - ROOT_BITS;
		return Numbers.round(core, f, 0, exponent >> 1, root << top | (rest == 0 ? 0 : 1));
	}
}
