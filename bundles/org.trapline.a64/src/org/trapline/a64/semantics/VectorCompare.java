// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import static org.trapline.a64.semantics.Lanes.high;
import static org.trapline.a64.semantics.Lanes.low;
import static org.trapline.a64.semantics.Lanes.second;
import static org.trapline.a64.semantics.Lanes.set;

import org.trapline.a64.core.Core;

/// Comparisons of integer vectors, and their minima and maxima. A lane for which a comparison holds becomes all ones.
public final class VectorCompare {
	private VectorCompare() {
	}

	/// CMEQ: equal.
	public static void cmeqV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.equal(low(core, rn), low(core, rm), size),
				Swar.equal(high(core, q, rn), high(core, q, rm), size));
	}

	/// CMGE: greater or equal, signed.
	public static void cmgeV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.notLess(low(core, rn), low(core, rm), size),
				Swar.notLess(high(core, q, rn), high(core, q, rm), size));
	}

	/// CMGT: greater, signed.
	public static void cmgtV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.greater(low(core, rn), low(core, rm), size),
				Swar.greater(high(core, q, rn), high(core, q, rm), size));
	}

	/// CMHS: greater or equal, unsigned.
	public static void cmhsV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.notBelow(low(core, rn), low(core, rm), size),
				Swar.notBelow(high(core, q, rn), high(core, q, rm), size));
	}

	/// CMHI: greater, unsigned.
	public static void cmhiV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.above(low(core, rn), low(core, rm), size),
				Swar.above(high(core, q, rn), high(core, q, rm), size));
	}

	/// CMTST: having ones at the same places.
	public static void cmtstV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.nonzero(low(core, rn) & low(core, rm), size),
				Swar.nonzero(high(core, q, rn) & high(core, q, rm), size));
	}

	/// CMEQ: zero.
	public static void cmeqZeroV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, Swar.equal(low(core, rn), 0, size), Swar.equal(high(core, q, rn), 0, size));
	}

	/// CMGE: not negative.
	public static void cmgeZeroV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, ~Swar.negative(low(core, rn), size), ~Swar.negative(high(core, q, rn), size));
	}

	/// CMGT: greater than zero.
	public static void cmgtZeroV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, Swar.greater(low(core, rn), 0, size), Swar.greater(high(core, q, rn), 0, size));
	}

	/// CMLE: less than or equal to zero.
	public static void cmleZeroV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, Swar.notLess(0, low(core, rn), size), Swar.notLess(0, high(core, q, rn), size));
	}

	/// CMLT: negative.
	public static void cmltZeroV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, Swar.negative(low(core, rn), size), Swar.negative(high(core, q, rn), size));
	}

	/// SMAX: maxima, signed.
	public static void smaxV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.greatestSigned(low(core, rn), low(core, rm), size),
				Swar.greatestSigned(high(core, q, rn), high(core, q, rm), size));
	}

	/// UMAX: maxima, unsigned.
	public static void umaxV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.greatestUnsigned(low(core, rn), low(core, rm), size),
				Swar.greatestUnsigned(high(core, q, rn), high(core, q, rm), size));
	}

	/// SMIN: minima, signed.
	public static void sminV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.leastSigned(low(core, rn), low(core, rm), size),
				Swar.leastSigned(high(core, q, rn), high(core, q, rm), size));
	}

	/// UMIN: minima, unsigned.
	public static void uminV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.leastUnsigned(low(core, rn), low(core, rm), size),
				Swar.leastUnsigned(high(core, q, rn), high(core, q, rm), size));
	}

	/// SMAXP: maxima of neighbours, signed.
	public static void smaxpV(Core core, int q, int size, int rm, int rn, int rd) {
		long a = low(core, rn);
		long b = second(core, q, rn, rm);
		long c = low(core, rm);
		long d = high(core, q, rm);
		set(core, q, rd, Swar.greatestSigned(SwarLayout.even(a, b, size), SwarLayout.odd(a, b, size), size),
				Swar.greatestSigned(SwarLayout.even(c, d, size), SwarLayout.odd(c, d, size), size));
	}

	/// UMAXP: maxima of neighbours, unsigned.
	public static void umaxpV(Core core, int q, int size, int rm, int rn, int rd) {
		long a = low(core, rn);
		long b = second(core, q, rn, rm);
		long c = low(core, rm);
		long d = high(core, q, rm);
		set(core, q, rd, Swar.greatestUnsigned(SwarLayout.even(a, b, size), SwarLayout.odd(a, b, size), size),
				Swar.greatestUnsigned(SwarLayout.even(c, d, size), SwarLayout.odd(c, d, size), size));
	}

	/// SMINP: minima of neighbours, signed.
	public static void sminpV(Core core, int q, int size, int rm, int rn, int rd) {
		long a = low(core, rn);
		long b = second(core, q, rn, rm);
		long c = low(core, rm);
		long d = high(core, q, rm);
		set(core, q, rd, Swar.leastSigned(SwarLayout.even(a, b, size), SwarLayout.odd(a, b, size), size),
				Swar.leastSigned(SwarLayout.even(c, d, size), SwarLayout.odd(c, d, size), size));
	}

	/// UMINP: minima of neighbours, unsigned.
	public static void uminpV(Core core, int q, int size, int rm, int rn, int rd) {
		long a = low(core, rn);
		long b = second(core, q, rn, rm);
		long c = low(core, rm);
		long d = high(core, q, rm);
		set(core, q, rd, Swar.leastUnsigned(SwarLayout.even(a, b, size), SwarLayout.odd(a, b, size), size),
				Swar.leastUnsigned(SwarLayout.even(c, d, size), SwarLayout.odd(c, d, size), size));
	}
}
