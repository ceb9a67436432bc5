// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

/// Counts bits in each lane of a doubleword. Sizes are as in {@link Swar}.
final class LaneBits {
	private static final long PAIRS = 0x5555555555555555L;
	private static final long QUADS = 0x3333333333333333L;
	private static final long NIBBLES = 0x0F0F0F0F0F0F0F0FL;

	private LaneBits() {
	}

	/// Ones in each byte, counted in pairs, in pairs of those, and in pairs of those.
	static long ones(long a) {
		long pairs = a - (a >>> 1 & PAIRS);
		long quads = (pairs & QUADS) + (pairs >>> 2 & QUADS);
		return quads + (quads >>> 4) & NIBBLES;
	}

	static long leadingZeros(long a, int size) {
		int bits = Swar.bits(size);
		long result = 0;
		for (int at = 0; at < Long.SIZE; at += bits) {
			long lane = a >>> at & Swar.lane(size);
			result |= (long) (Long.numberOfLeadingZeros(lane) - (Long.SIZE - bits)) << at;
		}
		return result;
	}

	/// Bits below the top one that equal it, up to the first that does not.
	static long leadingSigns(long a, int size) {
		long changes = a ^ SwarShift.rightSigned(a, 1, size);
		return Swar.subtract(leadingZeros(changes, size), Swar.ones(size), size);
	}
}
