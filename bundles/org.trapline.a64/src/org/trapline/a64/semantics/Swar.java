// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

/// Arithmetic on all lanes of a doubleword at once (SIMD within a register).
///
/// A size of 0 to 3 means lanes of 8 to 64 bits, the lowest in the lowest bits; it is a constant where translated code calls, so
/// that the masks fold. What a carry would take into the next lane is kept back by computing the lanes' top bits apart. A
/// comparison gives all ones in the lanes where it holds.
final class Swar {
	private Swar() {
	}

	/// Bits of a lane.
	static int bits(int size) {
		return 8 << size;
	}

	/// The lowest lane.
	static long lane(int size) {
		return -1L >>> 64 - (8 << size);
	}

	/// The top bit of each lane.
	static long tops(int size) {
		return switch (size) {
		case 0 -> 0x8080808080808080L;
		case 1 -> 0x8000800080008000L;
		case 2 -> 0x8000000080000000L;
		default -> 0x8000000000000000L;
		};
	}

	/// A 1 in each lane.
	static long ones(int size) {
		return switch (size) {
		case 0 -> 0x0101010101010101L;
		case 1 -> 0x0001000100010001L;
		case 2 -> 0x0000000100000001L;
		default -> 1;
		};
	}

	/// A value in each lane.
	static long all(long value, int size) {
		return (value & lane(size)) * ones(size);
	}

	/// Each top bit, over its lane.
	///
	/// @param tops with no other bits
	static long spread(long tops, int size) {
		return tops - (tops >>> bits(size) - 1) | tops;
	}

	/// All ones in the lanes that are negative.
	static long negative(long a, int size) {
		return size == 3 ? a >> 63 : spread(a & tops(size), size);
	}

	/// {@code a} where the mask is 1, {@code b} where it is 0.
	static long select(long mask, long a, long b) {
		return b ^ (a ^ b) & mask;
	}

	static long add(long a, long b, int size) {
		if (size == 3)
			return a + b;
		long tops = tops(size);
		return (a & ~tops) + (b & ~tops) ^ (a ^ b) & tops;
	}

	static long subtract(long a, long b, int size) {
		if (size == 3)
			return a - b;
		long tops = tops(size);
		return (a | tops) - (b & ~tops) ^ (a ^ ~b) & tops;
	}

	static long negate(long a, int size) {
		return subtract(0, a, size);
	}

	/// Absolute values; the least number is its own.
	static long absolute(long a, int size) {
		long negative = negative(a, size);
		return subtract(a ^ negative, negative, size);
	}

	static long equal(long a, long b, int size) {
		return ~nonzero(a ^ b, size);
	}

	/// All ones in the lanes that are not 0: adding the greatest positive number carries into the top bit.
	static long nonzero(long a, int size) {
		long tops = tops(size);
		return spread(((a & ~tops) + ~tops | a) & tops, size);
	}

	/// a >= b, unsigned: where the top bits are equal, the difference of the others has not borrowed from a 1 put before them.
	static long notBelow(long a, long b, int size) {
		if (size == 3)
			return Long.compareUnsigned(a, b) >= 0 ? -1 : 0;
		long tops = tops(size);
		long difference = (a | tops) - (b & ~tops);
		return spread((a & ~b | ~(a ^ b) & difference) & tops, size);
	}

	/// a > b, unsigned.
	static long above(long a, long b, int size) {
		return ~notBelow(b, a, size);
	}

	/// a >= b, signed: as unsigned numbers with their top bits turned round.
	static long notLess(long a, long b, int size) {
		if (size == 3)
			return a >= b ? -1 : 0;
		if (size == 2)
			return ~((long) (int) a - (int) b >> 63 & 0xFFFFFFFFL | (a >> 32) - (b >> 32) >> 63 << 32);
		return notBelow(a ^ tops(size), b ^ tops(size), size);
	}

	/// a > b, signed.
	static long greater(long a, long b, int size) {
		return ~notLess(b, a, size);
	}

	static long leastUnsigned(long a, long b, int size) {
		return select(notBelow(a, b, size), b, a);
	}

	static long greatestUnsigned(long a, long b, int size) {
		return select(notBelow(a, b, size), a, b);
	}

	static long leastSigned(long a, long b, int size) {
		return select(notLess(a, b, size), b, a);
	}

	static long greatestSigned(long a, long b, int size) {
		return select(notLess(a, b, size), a, b);
	}

	/// |a - b|, unsigned: no lane of the greater minus the lesser borrows from the next.
	static long distanceUnsigned(long a, long b, int size) {
		long different = (a ^ b) & notBelow(a, b, size);
		return (b ^ different) - (a ^ different);
	}

	/// |a - b|, signed; the result is unsigned.
	static long distanceSigned(long a, long b, int size) {
		return distanceUnsigned(a ^ tops(size), b ^ tops(size), size);
	}

	/// (a + b) / 2 rounded down, unsigned: the bits that both have, and half of those that one has.
	static long halfSumUnsigned(long a, long b, int size) {
		return (a & b) + (((a ^ b) & ~ones(size)) >>> 1);
	}

	/// (a + b + 1) / 2 rounded down, unsigned: the bits that either has, less half of those that one has.
	static long roundedHalfSumUnsigned(long a, long b, int size) {
		return (a | b) - (((a ^ b) & ~ones(size)) >>> 1);
	}

	/// (a + b) / 2 rounded down, signed. With top bits turned round, both are greater by half the range, and so is the result.
	static long halfSumSigned(long a, long b, int size) {
		long tops = tops(size);
		return halfSumUnsigned(a ^ tops, b ^ tops, size) ^ tops;
	}

	/// (a + b + 1) / 2 rounded down, signed.
	static long roundedHalfSumSigned(long a, long b, int size) {
		long tops = tops(size);
		return roundedHalfSumUnsigned(a ^ tops, b ^ tops, size) ^ tops;
	}

	/// (a - b) / 2 rounded down, unsigned: ~b is the range less 1 less b, so the sum is greater than the difference by the range.
	static long halfDifferenceUnsigned(long a, long b, int size) {
		return roundedHalfSumUnsigned(a, ~b, size) ^ tops(size);
	}

	/// (a - b) / 2 rounded down, signed.
	static long halfDifferenceSigned(long a, long b, int size) {
		return halfDifferenceUnsigned(a ^ tops(size), b ^ tops(size), size);
	}
}
