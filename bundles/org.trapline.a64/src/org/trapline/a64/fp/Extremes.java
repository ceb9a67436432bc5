// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import org.trapline.a64.core.Core;

/// The greater and the lesser of two numbers in any format: FPMax, FPMin, FPMaxNum, FPMinNum.
final class Extremes {
	private Extremes() {
	}

	static long max(Core core, Format f, long first, long second) {
		long a = Numbers.flushed(core, f, first);
		long b = Numbers.flushed(core, f, second);
		if (f.isNan(a) || f.isNan(b))
			return Nans.of(core, f, a, b);
		int order = Comparison.order(f, a, b);
		return order == 0 ? a & b : order > 0 ? a : b;
	}

	static long min(Core core, Format f, long first, long second) {
		long a = Numbers.flushed(core, f, first);
		long b = Numbers.flushed(core, f, second);
		if (f.isNan(a) || f.isNan(b))
			return Nans.of(core, f, a, b);
		int order = Comparison.order(f, a, b);
		return order == 0 ? a | b : order < 0 ? a : b;
	}

	/// The greater one, or the number beside a quiet NaN.
	static long maxNumber(Core core, Format f, long a, long b) {
		long least = f.sign() | f.infinity();
		return max(core, f, replaced(f, a, b, least), replaced(f, b, a, least));
	}

	/// The lesser one, or the number beside a quiet NaN.
	static long minNumber(Core core, Format f, long a, long b) {
		return min(core, f, replaced(f, a, b, f.infinity()), replaced(f, b, a, f.infinity()));
	}

	/// An operand, or an infinity for one that is the only quiet NaN.
	private static long replaced(Format f, long x, long other, long infinity) {
		return isQuiet(f, x) && !isQuiet(f, other) ? infinity : x;
	}

	private static boolean isQuiet(Format f, long x) {
		return f.isNan(x) && !f.isSignalling(x);
	}
}
