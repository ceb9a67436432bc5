// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import org.trapline.a64.core.Core;

/// Sums in any format: FPAdd, FPSub.
final class Addition {
	private Addition() {
	}

	static long add(Core core, Format f, long first, long second) {
		return sum(core, f, Numbers.flushed(core, f, first), Numbers.flushed(core, f, second), 0);
	}

	static long sub(Core core, Format f, long first, long second) {
		return sum(core, f, Numbers.flushed(core, f, first), Numbers.flushed(core, f, second), f.sign());
	}

	/// @param flip the sign bit where b is to be taken off, which does not change a NaN
	private static long sum(Core core, Format f, long a, long b, long flip) {
		if (f.isNan(a) || f.isNan(b))
			return Nans.of(core, f, a, b);
		long c = b ^ flip;
		if (f.isInfinite(a))
			return f.isInfinite(c) && a != c ? Nans.invalid(core, f) : a;
		if (f.isInfinite(c))
			return c;
		if (f.isZero(a) && f.isZero(c))
			return a == c ? a : Numbers.zero(core, f);
		if (f.isZero(a))
			return c;
		if (f.isZero(c))
			return a;
		return f.abs(a) >= f.abs(c) ? finite(core, f, a, c) : finite(core, f, c, a);
	}

	/// @param a not smaller in magnitude
	private static long finite(Core core, Format f, long a, long b) {
		int exponent = Numbers.exponent(f, a) + 1;
		long big = Numbers.significand(f, a) >>> 1;
		long small = Numbers.shifted(Numbers.significand(f, b), exponent - Numbers.exponent(f, b));
		long sum = f.signOf(a) == f.signOf(b) ? big + small : big - small;
		return sum == 0 ? Numbers.zero(core, f) : Numbers.round(core, f, f.signOf(a), exponent, sum);
	}
}
