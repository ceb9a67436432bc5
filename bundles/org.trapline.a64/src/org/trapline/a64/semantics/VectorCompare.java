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

	/// Equal.
	public static void cmeqV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.equal(low(core, rn), low(core, rm), size),
				Swar.equal(high(core, q, rn), high(core, q, rm), size));
	}

	/// Greater or equal, signed.
	public static void cmgeV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.notLess(low(core, rn), low(core, rm), size),
				Swar.notLess(high(core, q, rn), high(core, q, rm), size));
	}

	/// Greater, signed.
	public static void cmgtV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.greater(low(core, rn), low(core, rm), size),
				Swar.greater(high(core, q, rn), high(core, q, rm), size));
	}

	/// Greater or equal, unsigned.
	public static void cmhsV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.notBelow(low(core, rn), low(core, rm), size),
				Swar.notBelow(high(core, q, rn), high(core, q, rm), size));
	}

	/// Greater, unsigned.
	public static void cmhiV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.above(low(core, rn), low(core, rm), size),
				Swar.above(high(core, q, rn), high(core, q, rm), size));
	}

	/// Having ones at the same places.
	public static void cmtstV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.nonzero(low(core, rn) & low(core, rm), size),
				Swar.nonzero(high(core, q, rn) & high(core, q, rm), size));
	}

	/// Zero.
	public static void cmeqZeroV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, Swar.equal(low(core, rn), 0, size), Swar.equal(high(core, q, rn), 0, size));
	}

	/// Not negative.
	public static void cmgeZeroV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, ~Swar.negative(low(core, rn), size), ~Swar.negative(high(core, q, rn), size));
	}

	/// Greater than zero.
	public static void cmgtZeroV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, Swar.greater(low(core, rn), 0, size), Swar.greater(high(core, q, rn), 0, size));
	}

	/// Less than or equal to zero.
	public static void cmleZeroV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, Swar.notLess(0, low(core, rn), size), Swar.notLess(0, high(core, q, rn), size));
	}

	/// Negative.
	public static void cmltZeroV(Core core, int q, int size, int rn, int rd) {
		set(core, q, rd, Swar.negative(low(core, rn), size), Swar.negative(high(core, q, rn), size));
	}

	/// Maxima, signed.
	public static void smaxV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.greatestSigned(low(core, rn), low(core, rm), size),
				Swar.greatestSigned(high(core, q, rn), high(core, q, rm), size));
	}

	/// Maxima, unsigned.
	public static void umaxV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.greatestUnsigned(low(core, rn), low(core, rm), size),
				Swar.greatestUnsigned(high(core, q, rn), high(core, q, rm), size));
	}

	/// Minima, signed.
	public static void sminV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.leastSigned(low(core, rn), low(core, rm), size),
				Swar.leastSigned(high(core, q, rn), high(core, q, rm), size));
	}

	/// Minima, unsigned.
	public static void uminV(Core core, int q, int size, int rm, int rn, int rd) {
		set(core, q, rd, Swar.leastUnsigned(low(core, rn), low(core, rm), size),
				Swar.leastUnsigned(high(core, q, rn), high(core, q, rm), size));
	}

	/// Maxima of neighbours, signed.
	public static void smaxpV(Core core, int q, int size, int rm, int rn, int rd) {
		long a = low(core, rn);
		long b = second(core, q, rn, rm);
		long c = low(core, rm);
		long d = high(core, q, rm);
		set(core, q, rd, Swar.greatestSigned(SwarLayout.even(a, b, size), SwarLayout.odd(a, b, size), size),
				Swar.greatestSigned(SwarLayout.even(c, d, size), SwarLayout.odd(c, d, size), size));
	}

	/// Maxima of neighbours, unsigned.
	public static void umaxpV(Core core, int q, int size, int rm, int rn, int rd) {
		long a = low(core, rn);
		long b = second(core, q, rn, rm);
		long c = low(core, rm);
		long d = high(core, q, rm);
		set(core, q, rd, Swar.greatestUnsigned(SwarLayout.even(a, b, size), SwarLayout.odd(a, b, size), size),
				Swar.greatestUnsigned(SwarLayout.even(c, d, size), SwarLayout.odd(c, d, size), size));
	}

	/// Minima of neighbours, signed.
	public static void sminpV(Core core, int q, int size, int rm, int rn, int rd) {
		long a = low(core, rn);
		long b = second(core, q, rn, rm);
		long c = low(core, rm);
		long d = high(core, q, rm);
		set(core, q, rd, Swar.leastSigned(SwarLayout.even(a, b, size), SwarLayout.odd(a, b, size), size),
				Swar.leastSigned(SwarLayout.even(c, d, size), SwarLayout.odd(c, d, size), size));
	}

	/// Minima of neighbours, unsigned.
	public static void uminpV(Core core, int q, int size, int rm, int rn, int rd) {
		long a = low(core, rn);
		long b = second(core, q, rn, rm);
		long c = low(core, rm);
		long d = high(core, q, rm);
		set(core, q, rd, Swar.leastUnsigned(SwarLayout.even(a, b, size), SwarLayout.odd(a, b, size), size),
				Swar.leastUnsigned(SwarLayout.even(c, d, size), SwarLayout.odd(c, d, size), size));
	}
}
