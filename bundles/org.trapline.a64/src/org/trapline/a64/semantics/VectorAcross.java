// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.Lanes.half;
import static org.trapline.a64.semantics.Lanes.high;
import static org.trapline.a64.semantics.Lanes.low;

import org.trapline.a64.core.Core;

/// Sums, minima and maxima of all lanes of an integer vector.
///
/// Halves are folded onto each other until one lane is left.
public final class VectorAcross {
	private VectorAcross() {
	}

	/// ADDV: the sum.
	public static void addv(Core core, int q, int size, int rn, int rd) {
		core.setD(rd, sum(Swar.add(low(core, rn), high(core, q, rn), size), size));
	}

	/// SADDLV: the sum, twice as wide, signed.
	public static void saddlv(Core core, int q, int size, int rn, int rd) {
		long low = SwarLayout.addPairsSigned(low(core, rn), size);
		long high = SwarLayout.addPairsSigned(high(core, q, rn), size);
		core.setD(rd, sum(Swar.add(low, high, size + 1), size + 1));
	}

	/// UADDLV: the sum, twice as wide, unsigned.
	public static void uaddlv(Core core, int q, int size, int rn, int rd) {
		long low = SwarLayout.addPairsUnsigned(low(core, rn), size);
		long high = SwarLayout.addPairsUnsigned(high(core, q, rn), size);
		core.setD(rd, sum(Swar.add(low, high, size + 1), size + 1));
	}

	/// SMAXV: the maximum, signed.
	public static void smaxv(Core core, int q, int size, int rn, int rd) {
		long folded = Swar.greatestSigned(low(core, rn), half(core, q, rn), size);
		folded = Swar.greatestSigned(folded, folded >>> 32, size);
		if (size <= 1)
			folded = Swar.greatestSigned(folded, folded >>> 16, size);
		if (size == 0)
			folded = Swar.greatestSigned(folded, folded >>> 8, size);
		core.setD(rd, folded & Swar.lane(size));
	}

	/// UMAXV: the maximum, unsigned.
	public static void umaxv(Core core, int q, int size, int rn, int rd) {
		long folded = Swar.greatestUnsigned(low(core, rn), half(core, q, rn), size);
		folded = Swar.greatestUnsigned(folded, folded >>> 32, size);
		if (size <= 1)
			folded = Swar.greatestUnsigned(folded, folded >>> 16, size);
		if (size == 0)
			folded = Swar.greatestUnsigned(folded, folded >>> 8, size);
		core.setD(rd, folded & Swar.lane(size));
	}

	/// SMINV: the minimum, signed.
	public static void sminv(Core core, int q, int size, int rn, int rd) {
		long folded = Swar.leastSigned(low(core, rn), half(core, q, rn), size);
		folded = Swar.leastSigned(folded, folded >>> 32, size);
		if (size <= 1)
			folded = Swar.leastSigned(folded, folded >>> 16, size);
		if (size == 0)
			folded = Swar.leastSigned(folded, folded >>> 8, size);
		core.setD(rd, folded & Swar.lane(size));
	}

	/// UMINV: the minimum, unsigned.
	public static void uminv(Core core, int q, int size, int rn, int rd) {
		long folded = Swar.leastUnsigned(low(core, rn), half(core, q, rn), size);
		folded = Swar.leastUnsigned(folded, folded >>> 32, size);
		if (size <= 1)
			folded = Swar.leastUnsigned(folded, folded >>> 16, size);
		if (size == 0)
			folded = Swar.leastUnsigned(folded, folded >>> 8, size);
		core.setD(rd, folded & Swar.lane(size));
	}

	/// The sum of the lanes of a doubleword.
	private static long sum(long a, int size) {
		long sum = a;
		if (size <= 2)
			sum = Swar.add(sum, sum >>> 32, size);
		if (size <= 1)
			sum = Swar.add(sum, sum >>> 16, size);
		if (size == 0)
			sum = Swar.add(sum, sum >>> 8, size);
		return sum & Swar.lane(size);
	}
}
