// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

/// Lanes of 16, 32 and 64 bits within 64 bits, put together and sorted into even and odd ones.
///
/// A size is log 2 of a lane's bytes: 1, 2, or 3.
final class FloatLanes {
	private static final long EVEN_HALVES = 0x0000FFFF0000FFFFL;
	private static final long SIGNS16 = 0x8000800080008000L;
	private static final long SIGNS32 = 0x8000000080000000L;
	private static final long LOW = 0xFFFFFFFFL;

	private FloatLanes() {
	}

	/// The high 32 bits.
	static int upper(long lanes) {
		return (int) (lanes >>> Integer.SIZE);
	}

	static long words(int low, int high) {
		return low & LOW | (long) high << Integer.SIZE;
	}

	/// The sign bits of all lanes of 64 bits.
	static long signs(int size) {
		return size == 1 ? SIGNS16 : size == 2 ? SIGNS32 : Long.MIN_VALUE;
	}

	/// The even lanes of 128 bits.
	static long even(int size, long low, long high) {
		return switch (size) {
		case 1 -> evenHalves(low) & LOW | evenHalves(high) << Integer.SIZE;
		case 2 -> low & LOW | high << Integer.SIZE;
		default -> low;
		};
	}

	/// The odd lanes of 128 bits.
	static long odd(int size, long low, long high) {
		return switch (size) {
		case 1 -> even(size, low >>> Short.SIZE, high >>> Short.SIZE);
		case 2 -> low >>> Integer.SIZE | high & ~LOW;
		default -> high;
		};
	}

	/// The two even lanes of 16 bits, in the low half.
	private static long evenHalves(long lanes) {
		long even = lanes & EVEN_HALVES;
		return even | even >>> Short.SIZE;
	}
}
