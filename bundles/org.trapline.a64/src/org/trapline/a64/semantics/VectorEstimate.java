// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.Lanes.high;
import static org.trapline.a64.semantics.Lanes.low;
import static org.trapline.a64.semantics.Lanes.set;

import org.trapline.a64.core.Core;
import org.trapline.a64.fp.Estimates;

/// Estimates of reciprocals of words that stand for fractions of one, as {@link Estimates} has them.
public final class VectorEstimate {
	private VectorEstimate() {
	}

	/// URECPE: estimates of 1/x, from 1 to 2 less an ulp; all ones for an x below a half.
	public static void urecpeV(Core core, int q, int rn, int rd) {
		set(core, q, rd, reciprocals(low(core, rn)), reciprocals(high(core, q, rn)));
	}

	/// URSQRTE: estimates of 1/sqrt(x), from 1 to 2 less an ulp; all ones for an x below a quarter.
	public static void ursqrteV(Core core, int q, int rn, int rd) {
		set(core, q, rd, reciprocalRoots(low(core, rn)), reciprocalRoots(high(core, q, rn)));
	}

	private static long reciprocals(long a) {
		return Integer.toUnsignedLong(Estimates.reciprocal((int) a))
				| (long) Estimates.reciprocal((int) (a >>> 32)) << 32;
	}

	private static long reciprocalRoots(long a) {
		return Integer.toUnsignedLong(Estimates.reciprocalRoot((int) a))
				| (long) Estimates.reciprocalRoot((int) (a >>> 32)) << 32;
	}
}
