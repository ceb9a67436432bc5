// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

/// Moves lanes of doublewords: between widths, from two registers into one, and into reverse order.
///
/// Sizes are as in {@link Swar}. Where widths differ, the size is the narrow one's, and narrow lanes fill 32 bits.
final class SwarLayout {
	private static final long LOW_BYTES = 0x00FF00FF00FF00FFL;
	private static final long LOW_HALFWORDS = 0x0000FFFF0000FFFFL;
	private static final long LOW_WORD = 0xFFFFFFFFL;

	private SwarLayout() {
	}

	/// The lanes of the low 32 bits, each zero-extended to twice its width.
	static long widenUnsigned(long a, int size) {
		long wide = a & LOW_WORD;
		if (size <= 1)
			wide = (wide | wide << 16) & LOW_HALFWORDS;
		if (size == 0)
			wide = (wide | wide << 8) & LOW_BYTES;
		return wide;
	}

	/// The lanes of the low 32 bits, each sign-extended to twice its width: a sign bit s times 2^(w+1) - 2 is ones above it.
	static long widenSigned(long a, int size) {
		if (size == 2)
			return (int) a;
		long wide = widenUnsigned(a, size);
		long signs = wide & Swar.ones(size + 1) << Swar.bits(size) - 1;
		return wide | (signs << Swar.bits(size) + 1) - (signs << 1);
	}

	/// The low half of each lane of twice the width, in the low 32 bits.
	static long narrow(long wide, int size) {
		if (size == 2)
			return wide & LOW_WORD;
		long narrow = wide;
		if (size == 0) {
			narrow &= LOW_BYTES;
			narrow |= narrow >>> 8;
		}
		narrow &= LOW_HALFWORDS;
		return (narrow | narrow >>> 16) & LOW_WORD;
	}

	/// The lanes with even numbers, those of {@code a} before those of {@code b}; a whole doubleword has the number of its place.
	static long even(long a, long b, int size) {
		return size == 3 ? a : narrow(a, size) | narrow(b, size) << 32;
	}

	/// The lanes with odd numbers, those of {@code a} before those of {@code b}.
	static long odd(long a, long b, int size) {
		return size == 3 ? b : even(a >>> Swar.bits(size), b >>> Swar.bits(size), size);
	}

	/// The lower half of the lanes of each, by turns.
	static long interleaveLow(long a, long b, int size) {
		return size == 3 ? a : widenUnsigned(a, size) | widenUnsigned(b, size) << Swar.bits(size);
	}

	/// The upper half of the lanes of each, by turns.
	static long interleaveHigh(long a, long b, int size) {
		return size == 3 ? b : interleaveLow(a >>> 32, b >>> 32, size);
	}

	/// In each lane of twice the width, its low half.
	static long lowHalves(long a, int size) {
		return a & Swar.ones(size + 1) * Swar.lane(size);
	}

	/// The lanes with even numbers, by turns.
	static long transposeEven(long a, long b, int size) {
		return size == 3 ? a : lowHalves(a, size) | lowHalves(b, size) << Swar.bits(size);
	}

	/// The lanes with odd numbers, by turns.
	static long transposeOdd(long a, long b, int size) {
		return size == 3 ? b : transposeEven(a >>> Swar.bits(size), b >>> Swar.bits(size), size);
	}

	/// Lanes in reverse order in each container.
	///
	/// @param container the container's size, greater than that of the lanes
	static long reverse(long a, int size, int container) {
		long reversed = a;
		if (size == 0)
			reversed = swap(reversed, 0);
		if (size <= 1 && container >= 2)
			reversed = swap(reversed, 1);
		return container == 3 ? reversed >>> 32 | reversed << 32 : reversed;
	}

	private static long swap(long a, int size) {
		return lowHalves(a >>> Swar.bits(size), size) | lowHalves(a, size) << Swar.bits(size);
	}

	/// Sums of neighbours, each of twice the width, unsigned.
	static long addPairsUnsigned(long a, int size) {
		return lowHalves(a, size) + lowHalves(a >>> Swar.bits(size), size);
	}

	/// Sums of neighbours, each of twice the width, signed.
	static long addPairsSigned(long a, int size) {
		int bits = Swar.bits(size);
		long even = SwarShift.rightSigned(SwarShift.left(a, bits, size + 1), bits, size + 1);
		return Swar.add(even, SwarShift.rightSigned(a, bits, size + 1), size + 1);
	}
}
