// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.fp;

import org.trapline.a64.core.Core;

/// Ways to round (FPRounding): plain ints, the first four as FPCR has them.
public final class Rounding {
	/// To the nearest, of two to the even one.
	public static final int TIES_EVEN = 0;
	/// Towards plus infinity.
	public static final int UP = 1;
	/// Towards minus infinity.
	public static final int DOWN = 2;
	/// Towards 0.
	public static final int ZERO = 3;
	/// To the nearest, of two to the one farther from 0.
	public static final int TIES_AWAY = 4;
	/// Towards 0, with the lowest bit set where that is inexact.
	public static final int ODD = 5;

	/// Half of the lowest bit that is kept, in the remainder that {@link #away} is given.
	static final int HALF = 2;

	private Rounding() {
	}

	/// How FPCR has arithmetic round.
	public static int of(Core core) {
		return core.fpcr >>> Fpcr.ROUNDING_LOW & 3;
	}

	/// Whether a magnitude cut to an integer is to be made one bigger.
	///
	/// @param odd whether the integer is
	/// @param rest what was cut off: 0 nothing, 1 less than a half, {@link #HALF}, 3 more
	static boolean away(int rounding, boolean negative, boolean odd, int rest) {
		return switch (rounding) {
		case TIES_EVEN -> rest > HALF || rest == HALF && odd;
		case UP -> rest != 0 && !negative;
		case DOWN -> rest != 0 && negative;
		case TIES_AWAY -> rest >= HALF;
		default -> false;
		};
	}

	/// Whether a magnitude too big for the format becomes infinite, instead of the greatest number.
	static boolean overflowsToInfinity(int rounding, boolean negative) {
		return switch (rounding) {
		case UP -> !negative;
		case DOWN -> negative;
		case TIES_EVEN, TIES_AWAY -> true;
		default -> false;
		};
	}
}
