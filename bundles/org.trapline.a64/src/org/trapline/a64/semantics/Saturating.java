// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Arithmetic on all lanes of a doubleword whose results stay at the end of the range where they would leave it, which sets
/// FPSR.QC (SignedSatQ, UnsignedSatQ).
///
/// Sizes are as in {@link Swar}. Lanes of 0 give 0 and do not saturate.
final class Saturating {
	/// The cumulative saturation bit of FPSR.
	static final int QC = 1 << 27;

	private Saturating() {
	}

	/// Notes whether any lane saturated.
	static void note(Core core, long saturated) {
		if (saturated != 0)
			core.fpsr |= QC;
	}

	static long addUnsigned(Core core, long a, long b, int size) {
		long sum = Swar.add(a, b, size);
		long over = (a & b | (a | b) & ~sum) & Swar.tops(size);
		note(core, over);
		return sum | Swar.spread(over, size);
	}

	static long subtractUnsigned(Core core, long a, long b, int size) {
		long difference = Swar.subtract(a, b, size);
		long under = (~a & b | (~a | b) & difference) & Swar.tops(size);
		note(core, under);
		return difference & ~Swar.spread(under, size);
	}

	static long addSigned(Core core, long a, long b, int size) {
		long sum = Swar.add(a, b, size);
		return signed(core, sum, (a ^ sum) & (b ^ sum) & Swar.tops(size), a, size);
	}

	static long subtractSigned(Core core, long a, long b, int size) {
		long difference = Swar.subtract(a, b, size);
		return signed(core, difference, (a ^ b) & (a ^ difference) & Swar.tops(size), a, size);
	}

	/// The end of the range on the side of a's sign in the lanes that leave it.
	///
	/// @param out top bits of the lanes that leave the range
	private static long signed(Core core, long result, long out, long a, int size) {
		note(core, out);
		return Swar.select(Swar.spread(out, size), end(a, size), result);
	}

	/// Signed a + unsigned b, signed: both sums are greater by half the range when a's top bits are turned round.
	static long addUnsignedToSigned(Core core, long a, long b, int size) {
		return addUnsigned(core, a ^ Swar.tops(size), b, size) ^ Swar.tops(size);
	}

	/// Unsigned a + signed b, unsigned: where b is negative, no carry means below 0.
	static long addSignedToUnsigned(Core core, long a, long b, int size) {
		long sum = Swar.add(a, b, size);
		long carry = a & b | (a | b) & ~sum;
		long over = carry & ~b & Swar.tops(size);
		long under = ~carry & b & Swar.tops(size);
		note(core, over | under);
		return (sum | Swar.spread(over, size)) & ~Swar.spread(under, size);
	}

	static long negate(Core core, long a, int size) {
		return unlessLeast(core, a, Swar.negate(a, size), size);
	}

	static long absolute(Core core, long a, int size) {
		return unlessLeast(core, a, Swar.absolute(a, size), size);
	}

	/// Where a is the least number, a result that is too is one too great.
	private static long unlessLeast(Core core, long a, long result, int size) {
		long least = Swar.equal(a, Swar.tops(size), size);
		note(core, least);
		return result ^ least;
	}

	/// The end of the range on the side of a's sign.
	private static long end(long a, int size) {
		return Swar.negative(a, size) ^ ~Swar.tops(size);
	}

	static long leftUnsigned(Core core, long a, int distance, int size) {
		long over = Swar.nonzero(a & SwarShift.filledAtLeft(distance, size), size);
		note(core, over);
		return SwarShift.left(a, distance, size) | over;
	}

	static long leftSigned(Core core, long a, int distance, int size) {
		long shifted = SwarShift.left(a, distance, size);
		long out = Swar.nonzero(a ^ SwarShift.rightSigned(shifted, distance, size), size);
		note(core, out);
		return Swar.select(out, end(a, size), shifted);
	}

	/// Signed to unsigned: negative lanes become 0.
	static long leftSignedToUnsigned(Core core, long a, int distance, int size) {
		long negative = Swar.negative(a, size);
		note(core, negative);
		return leftUnsigned(core, a & ~negative, distance, size);
	}

	/// Unsigned lanes to half their width, in the low 32 bits.
	///
	/// @param size of the result's lanes
	static long narrowUnsigned(Core core, long a, int size) {
		long over = Swar.nonzero(a & ~SwarLayout.lowHalves(-1, size), size + 1);
		note(core, over);
		return SwarLayout.narrow(a | over, size);
	}

	/// Signed lanes to half their width, in the low 32 bits: half the narrow range added to those that fit leaves no high bits.
	///
	/// @param size of the result's lanes
	static long narrowSigned(Core core, long a, int size) {
		long half = Swar.ones(size + 1) << Swar.bits(size) - 1;
		long out = Swar.nonzero(Swar.add(a, half, size + 1) & ~SwarLayout.lowHalves(-1, size), size + 1);
		note(core, out);
		return SwarLayout.narrow(Swar.select(out, Swar.negative(a, size + 1) ^ ~Swar.tops(size), a), size);
	}

	/// Signed lanes to unsigned ones of half their width, in the low 32 bits: negative lanes become 0.
	///
	/// @param size of the result's lanes
	static long narrowSignedToUnsigned(Core core, long a, int size) {
		long negative = Swar.negative(a, size + 1);
		note(core, negative);
		return narrowUnsigned(core, a & ~negative, size);
	}
}
