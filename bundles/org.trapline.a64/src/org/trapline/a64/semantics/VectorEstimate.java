// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.Lanes.high;
import static org.trapline.a64.semantics.Lanes.low;
import static org.trapline.a64.semantics.Lanes.set;

import org.trapline.a64.core.Core;

/// Estimates of reciprocals of words that stand for fractions (UnsignedRecipEstimate, UnsignedRSqrtEstimate).
public final class VectorEstimate {
	/// Bits of a word below the nine that an estimate takes and gives.
	private static final int DROPPED = 23;

	private VectorEstimate() {
	}

	/// Of 1/x, from 1 to 2 less an ulp; all ones for an x below a half.
	public static void urecpeV(Core core, int q, int rn, int rd) {
		set(core, q, rd, reciprocals(low(core, rn)), reciprocals(high(core, q, rn)));
	}

	/// Of 1/sqrt(x), from 1 to 2 less an ulp; all ones for an x below a quarter.
	public static void ursqrteV(Core core, int q, int rn, int rd) {
		set(core, q, rd, reciprocalRoots(low(core, rn)), reciprocalRoots(high(core, q, rn)));
	}

	private static long reciprocals(long a) {
		return Integer.toUnsignedLong(reciprocal((int) a)) | (long) reciprocal((int) (a >>> 32)) << 32;
	}

	private static long reciprocalRoots(long a) {
		return Integer.toUnsignedLong(reciprocalRoot((int) a)) | (long) reciprocalRoot((int) (a >>> 32)) << 32;
	}

	/// The middle of the 512th part that x is in, and its reciprocal in 512ths, rounded (RecipEstimate).
	private static int reciprocal(int x) {
		if (x >= 0)
			return -1;
		int middle = (x >>> DROPPED) * 2 + 1;
		return ((1 << 19) / middle + 1) / 2 << DROPPED;
	}

	/// The greatest number of 512ths whose square times x, itself cut and moved to the middle of its part, is below 1, rounded
	/// (RecipSqrtEstimate).
	private static int reciprocalRoot(int x) {
		if (x >>> 30 == 0)
			return -1;
		int part = x >>> DROPPED;
		int middle = part < 256 ? part * 2 + 1 : ((part & -2) + 1) * 2;
		int root = 512;
		while ((long) middle * (root + 1) * (root + 1) < 1 << 28)
			root++;
		return (root + 1) / 2 << DROPPED;
	}
}
