// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import org.trapline.a64.core.Core;

/// Products in any format: FPMul, FPMulX.
final class Multiplication {
	private Multiplication() {
	}

	static long mul(Core core, Format f, long a, long b) {
		return product(core, f, Numbers.flushed(core, f, a), Numbers.flushed(core, f, b), false);
	}

	/// 0 times infinity is 2, else as {@link #mul}.
	static long mulExtended(Core core, Format f, long a, long b) {
		return product(core, f, Numbers.flushed(core, f, a), Numbers.flushed(core, f, b), true);
	}

	private static long product(Core core, Format f, long a, long b, boolean extended) {
		if (f.isNan(a) || f.isNan(b))
			return Nans.of(core, f, a, b);
		long sign = f.signOf(a ^ b);
		boolean zero = f.isZero(a) || f.isZero(b);
		if (f.isInfinite(a) || f.isInfinite(b)) {
			if (!zero)
				return sign | f.infinity();
			return extended ? sign | f.power(1) : Nans.invalid(core, f);
		}
		if (zero)
			return sign;
		long x = Numbers.significand(f, a);
		long y = Numbers.significand(f, b);
		long high = Math.unsignedMultiplyHigh(x, y) | (x * y == 0 ? 0 : 1);
		return Numbers.round(core, f, sign, Numbers.exponent(f, a) + Numbers.exponent(f, b) + 1, high);
	}
}
