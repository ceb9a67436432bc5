// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Products of the lanes of two doublewords. Sizes are as in {@link Swar}.
final class LaneProduct {
	private LaneProduct() {
	}

	/// Products, cut to the lanes' width: the low bits of a product depend on the low bits of its factors alone.
	static long multiply(long a, long b, int size) {
		return switch (size) {
		case 0 -> SwarLayout.lowHalves(multiply(a, b, 1), 0) | SwarLayout.lowHalves(multiply(a >>> 8, b >>> 8, 1), 0) << 8;
		case 1 -> a * b & 0xFFFF | ((a >>> 16) * (b >>> 16) & 0xFFFF) << 16 | ((a >>> 32) * (b >>> 32) & 0xFFFF) << 32
				| (a >>> 48) * (b >>> 48) << 48;
		case 2 -> a * b & 0xFFFFFFFFL | (a >>> 32) * (b >>> 32) << 32;
		default -> a * b;
		};
	}

	/// Products added to {@code sum}.
	static long add(long sum, long a, long b, int size) {
		return Swar.add(sum, multiply(a, b, size), size);
	}

	/// Products subtracted from {@code sum}.
	static long subtract(long sum, long a, long b, int size) {
		return Swar.subtract(sum, multiply(a, b, size), size);
	}

	/// Products of the lanes of the low 32 bits, twice as wide, signed.
	static long wideSigned(long a, long b, int size) {
		if (size == 1)
			return (short) a * (short) b & 0xFFFFFFFFL | (long) ((short) (a >>> 16) * (short) (b >>> 16)) << 32;
		return multiply(SwarLayout.widenSigned(a, size), SwarLayout.widenSigned(b, size), size + 1);
	}

	/// Products of the lanes of the low 32 bits, twice as wide, unsigned.
	static long wideUnsigned(long a, long b, int size) {
		if (size == 1)
			return (a & 0xFFFF) * (b & 0xFFFF) | (a >>> 16 & 0xFFFF) * (b >>> 16 & 0xFFFF) << 32;
		return multiply(SwarLayout.widenUnsigned(a, size), SwarLayout.widenUnsigned(b, size), size + 1);
	}

	/// Twice the products of the lanes of the low 32 bits, twice as wide, saturated.
	static long doubled(Core core, long a, long b, int size) {
		long product = wideSigned(a, b, size);
		return Saturating.addSigned(core, product, product, size + 1);
	}

	/// SDOT on a doubleword: each word of the sum gets four products of bytes added.
	static long dotSigned(long sum, long a, long b) {
		return dot(sum, SwarLayout.widenSigned(a, 0), SwarLayout.widenSigned(b, 0), SwarLayout.widenSigned(a >>> 32, 0),
				SwarLayout.widenSigned(b >>> 32, 0), true);
	}

	/// UDOT on a doubleword.
	static long dotUnsigned(long sum, long a, long b) {
		return dot(sum, SwarLayout.widenUnsigned(a, 0), SwarLayout.widenUnsigned(b, 0),
				SwarLayout.widenUnsigned(a >>> 32, 0), SwarLayout.widenUnsigned(b >>> 32, 0), false);
	}

	private static long dot(long sum, long lowA, long lowB, long highA, long highB, boolean signed) {
		int low = (int) sum;
		int high = (int) (sum >>> 32);
		for (int at = 0; at < Long.SIZE; at += 16) {
			low += signed ? (short) (lowA >>> at) * (short) (lowB >>> at) : (char) (lowA >>> at) * (char) (lowB >>> at);
			high += signed ? (short) (highA >>> at) * (short) (highB >>> at)
					: (char) (highA >>> at) * (char) (highB >>> at);
		}
		return (long) high << 32 | Integer.toUnsignedLong(low);
	}

	/// Doubled products added to lanes twice as wide, saturated.
	static long addDoubled(Core core, long sum, long a, long b, int size) {
		return Saturating.addSigned(core, sum, doubled(core, a, b, size), size + 1);
	}

	/// Doubled products subtracted from lanes twice as wide, saturated.
	static long subtractDoubled(Core core, long sum, long a, long b, int size) {
		return Saturating.subtractSigned(core, sum, doubled(core, a, b, size), size + 1);
	}

	/// SQDMULH on a doubleword.
	static long high(Core core, long a, long b, int size) {
		return high(core, 0, a, b, size, false, false);
	}

	/// SQRDMULH on a doubleword.
	static long roundedHigh(Core core, long a, long b, int size) {
		return high(core, 0, a, b, size, true, false);
	}

	/// SQRDMLAH on a doubleword.
	static long addHigh(Core core, long sum, long a, long b, int size) {
		return high(core, sum, a, b, size, true, false);
	}

	/// SQRDMLSH on a doubleword.
	static long subtractHigh(Core core, long sum, long a, long b, int size) {
		return high(core, sum, a, b, size, true, true);
	}

	/// The upper halves of twice the products, added to or subtracted from the accumulator before they are rounded. All is
	/// halved here, so that it fits 64 bits.
	private static long high(Core core, long sum, long a, long b, int size, boolean rounded, boolean subtracted) {
		int bits = Swar.bits(size);
		int above = Long.SIZE - bits;
		long greatest = Swar.lane(size) >>> 1;
		long half = rounded ? 1L << bits - 2 : 0;
		long result = 0;
		for (int at = 0; at < Long.SIZE; at += bits) {
			long product = (a << above - at >> above) * (b << above - at >> above);
			long addend = sum << above - at >> above << bits - 1;
			long lane = addend + (subtracted ? -product : product) + half >> bits - 1;
			long saturated = Math.clamp(lane, ~greatest, greatest);
			Saturating.note(core, lane ^ saturated);
			result |= (saturated & Swar.lane(size)) << at;
		}
		return result;
	}
}
