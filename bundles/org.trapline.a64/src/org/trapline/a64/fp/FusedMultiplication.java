// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import org.trapline.a64.core.Core;

/// Products with an addend, rounded once, in any format: FPMulAdd, FPRecipStepFused, FPRSqrtStepFused.
final class FusedMultiplication {
	private FusedMultiplication() {
	}

	static long mulAdd(Core core, Format f, long addend, long first, long second) {
		long c = Numbers.flushed(core, f, addend);
		long a = Numbers.flushed(core, f, first);
		long b = Numbers.flushed(core, f, second);
		boolean undefined = infiniteTimesZero(f, a, b);
		if (f.isNan(c) || f.isNan(a) || f.isNan(b))
			return undefined && !f.isSignalling(c) ? Nans.invalid(core, f) : Nans.of(core, f, c, a, b);
		long sign = f.signOf(a ^ b);
		boolean infinite = f.isInfinite(a) || f.isInfinite(b);
		if (undefined || f.isInfinite(c) && infinite && f.signOf(c) != sign)
			return Nans.invalid(core, f);
		if (f.isInfinite(c))
			return c;
		return infinite ? sign | f.infinity() : sum(core, f, c, a, b, 0);
	}

	/// 2 - a * b.
	static long recipStep(Core core, Format f, long a, long b) {
		return step(core, f, a, b, f.power(1), 0);
	}

	/// (3 - a * b) / 2.
	static long recipSqrtStep(Core core, Format f, long a, long b) {
		return step(core, f, a, b, f.power(1) | f.quiet(), -1);
	}

	/// @param c what is taken for 0 times infinity when scaled, and from which the product is subtracted
	/// @param scale power of two by which the result is multiplied
	private static long step(Core core, Format f, long first, long second, long c, int scale) {
		long a = Numbers.flushed(core, f, first ^ f.sign());
		long b = Numbers.flushed(core, f, second);
		if (f.isNan(a) || f.isNan(b))
			return Nans.of(core, f, a, b);
		if (infiniteTimesZero(f, a, b))
			return c + scale * f.power(1 - f.bias());
		if (f.isInfinite(a) || f.isInfinite(b))
			return f.signOf(a ^ b) | f.infinity();
		return sum(core, f, c, a, b, scale);
	}

	private static boolean infiniteTimesZero(Format f, long a, long b) {
		return f.isInfinite(a) && f.isZero(b) || f.isZero(a) && f.isInfinite(b);
	}

	/// c + a * b, scaled, of finite numbers.
	private static long sum(Core core, Format f, long c, long a, long b, int scale) {
		long sign = f.signOf(a ^ b);
		if (f.isZero(a) || f.isZero(b)) {
			if (!f.isZero(c))
				return Numbers.round(core, f, f.signOf(c), Numbers.exponent(f, c) + scale, Numbers.significand(f, c));
			return c == sign ? c : Numbers.zero(core, f);
		}
		long x = Numbers.significand(f, a) >>> 1;
		long y = Numbers.significand(f, b) >>> 1;
		long high = Math.unsignedMultiplyHigh(x, y);
		int exponent = Numbers.exponent(f, a) + Numbers.exponent(f, b) + 3;
		if (f.isZero(c))
			return round(core, f, sign, exponent + scale, high, x * y);
		return sum(core, f, c, sign, exponent, high, x * y, scale);
	}

	/// c plus a product of 128 bits. Neither's lowest bits are lost where the highest cancel out: a product has 20 zeros at
	/// its end, c more.
	private static long sum(Core core, Format f, long c, long sign, int exponent, long high, long low, int scale) {
		int distance = Numbers.exponent(f, c) + 1 - exponent;
		long addend = Numbers.significand(f, c) >>> 1;
		long addendLow = 0;
		long productHigh = high;
		long productLow = low;
		if (distance >= 0) {
			productLow = shiftedLow(high, low, distance);
			productHigh = distance < Long.SIZE ? high >>> distance : 0;
		} else {
			addendLow = shiftedLow(addend, 0, -distance);
			addend = -distance < Long.SIZE ? addend >>> -distance : 0;
		}
		int common = Math.max(exponent, exponent + distance) + scale;
		if (sign == f.signOf(c)) {
			long sum = productLow + addendLow;
			int carry = Long.compareUnsigned(sum, productLow) < 0 ? 1 : 0;
			return round(core, f, sign, common, productHigh + addend + carry, sum);
		}
		boolean less = productHigh != addend ? productHigh < addend : Long.compareUnsigned(productLow, addendLow) < 0;
		return less ? difference(core, f, sign ^ f.sign(), common, addend, addendLow, productHigh, productLow)
				: difference(core, f, sign, common, productHigh, productLow, addend, addendLow);
	}

	private static long difference(Core core, Format f, long sign, int exponent, long high, long low, long lessHigh,
			long lessLow) {
		int borrow = Long.compareUnsigned(low, lessLow) < 0 ? 1 : 0;
		return round(core, f, sign, exponent, high - lessHigh - borrow, low - lessLow);
	}

	/// The low half of 128 bits divided by a power of two, its lowest bit telling of what is lost.
	private static long shiftedLow(long high, long low, int right) {
		if (right == 0)
			return low;
		if (right >= Long.SIZE)
			return Numbers.shifted(high, right - Long.SIZE) | (low == 0 ? 0 : 1);
		return high << -right | Numbers.shifted(low, right);
	}

	private static long round(Core core, Format f, long sign, int exponent, long high, long low) {
		if ((high | low) == 0)
			return Numbers.zero(core, f);
		if (high == 0)
			return Numbers.round(core, f, sign, exponent - Long.SIZE, low);
		int leading = Long.numberOfLeadingZeros(high);
		long significand = leading == 0 ? high : high << leading | low >>> -leading;
		return Numbers.round(core, f, sign, exponent - leading, significand | (low << leading == 0 ? 0 : 1));
	}
}
