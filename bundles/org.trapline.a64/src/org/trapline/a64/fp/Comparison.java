// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import org.trapline.a64.core.Core;

/// Comparisons in any format: FPCompare, FPCompareEQ, FPCompareGE, FPCompareGT.
final class Comparison {
	/// NZCV of operands that are not ordered, one being a NaN.
	static final int UNORDERED = Core.C | Core.V;
	static final int LESS = Core.N;
	static final int EQUAL = Core.Z | Core.C;
	static final int GREATER = Core.C;

	private Comparison() {
	}

	/// @param signalling whether a quiet NaN is invalid, too
	/// @return NZCV
	static int compare(Core core, Format f, long first, long second, boolean signalling) {
		long a = Numbers.flushed(core, f, first);
		long b = Numbers.flushed(core, f, second);
		if (f.isNan(a) || f.isNan(b)) {
			if (signalling || f.isSignalling(a) || f.isSignalling(b))
				core.fpsr |= Fpsr.IOC;
			return UNORDERED;
		}
		int order = order(f, a, b);
		return order < 0 ? LESS : order == 0 ? EQUAL : GREATER;
	}

	static boolean greaterEqual(Core core, Format f, long a, long b) {
		int nzcv = compare(core, f, a, b, true);
		return nzcv == EQUAL || nzcv == GREATER;
	}

	/// Negative, 0 or positive as a number is less than, equal to or greater than another.
	static int order(Format f, long a, long b) {
		return Long.compare(ordered(f, a), ordered(f, b));
	}

	/// A number among the longs, where its place is the same, both zeros at one.
	private static long ordered(Format f, long x) {
		return f.signOf(x) != 0 ? -f.abs(x) : x;
	}
}
