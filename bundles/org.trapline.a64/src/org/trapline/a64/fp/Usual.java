// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import org.trapline.a64.core.Core;

/// When the arithmetic of the Java machine, which is IEEE's rounding to nearest without flags, is the architecture's.
///
/// An operation has up to three ways. The first is for programs as they mostly are: FPCR is 0, an inexact result has been seen
/// already, so that another changes nothing, and the result is a normal number; it is short enough to be inlined. The second
/// ({@link UsualDouble}, {@link UsualSingle}) finds out whether a result is inexact, and does for flushing while there is
/// nothing to flush. The third does all.
final class Usual {
	private static final int UNUSUAL = Fpcr.ROUNDING | Fpcr.FZ;

	private Usual() {
	}

	/// 0 if a finite normal result is all that there is to an operation in single or double precision: an int and no boolean,
	/// for fewer bytes of bytecode, of which HotSpot inlines so many into a method.
	static int unusual(Core core) {
		return core.fpcr & UNUSUAL | ~core.fpsr & Fpsr.IXC;
	}

	/// The same for half precision.
	static int unusualHalf(Core core) {
		return core.fpcr & (Fpcr.ROUNDING | Fpcr.FZ16) | ~core.fpsr & Fpsr.IXC;
	}

	static boolean keepsSubnormals(Core core) {
		return (core.fpcr & Fpcr.FZ) == 0;
	}

	static boolean roundsToNearest(Core core) {
		return (core.fpcr & Fpcr.ROUNDING) == 0;
	}

	static boolean inexactSeen(Core core) {
		return (core.fpsr & Fpsr.IXC) != 0;
	}

	static void note(Core core, boolean inexact) {
		if (inexact)
			core.fpsr |= Fpsr.IXC;
	}

	/// Whether a result is finite and was not tiny before it was rounded.
	static boolean isNormal(double x) {
		double size = Math.abs(x);
		return size > Double.MIN_NORMAL && size <= Double.MAX_VALUE;
	}

	static boolean isNormal(float x) {
		float size = Math.abs(x);
		return size > Float.MIN_NORMAL && size <= Float.MAX_VALUE;
	}

	/// Whether a sum rounded to nearest is inexact: what is left of it without the greater operand is exact.
	static boolean inexactSum(double x, double y, double sum) {
		return sum - x != y || sum - y != x;
	}

	/// The integral number near another; a NaN for one.
	static double rounded(double x, int rounding) {
		return switch (rounding) {
		case Rounding.TIES_EVEN -> Math.rint(x);
		case Rounding.UP -> Math.ceil(x);
		case Rounding.DOWN -> Math.floor(x);
		case Rounding.ZERO -> cut(x);
		default -> away(x);
		};
	}

	private static double cut(double x) {
		return x < 0 ? Math.ceil(x) : Math.floor(x);
	}

	private static double away(double x) {
		double cut = cut(x);
		return Math.abs(x - cut) >= 0.5 ? cut + Math.copySign(1, x) : cut;
	}

	/// Twos to a power, as a number.
	static double power(int exponent) {
		return Double.longBitsToDouble((long) (1023 + exponent) << 52);
	}
}
