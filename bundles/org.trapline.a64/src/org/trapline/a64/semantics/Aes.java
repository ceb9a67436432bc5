// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// AES instructions (Arm ARM C4.1, Cryptographic AES), from the definition of the cipher in FIPS 197.
///
/// A state is 16 bytes, column by column: byte r of column c is byte r + 4c of the register.
public final class Aes {
	private static final int BYTES = 256;
	private static final byte[] SUBSTITUTE = new byte[BYTES];
	private static final byte[] INVERSE = new byte[BYTES];
	private static final long LOW_BITS = 0x0101010101010101L;
	private static final int POLYNOMIAL = 0x1B;

	static {
		// 3 generates the field's multiplicative group, and 0xF6 is its inverse
		int power = 1;
		int inverse = 1;
		do {
			put(power, inverse);
			power = power ^ twice(power);
			for (int shift = 1; shift < 8; shift *= 2)
				inverse = (inverse ^ inverse << shift) & 0xFF;
			if ((inverse & 0x80) != 0)
				inverse ^= 0x09;
		} while (power != 1);
		put(0, 0);
	}

	private Aes() {
	}

	private static int twice(int element) {
		return element << 1 & 0xFF ^ (element >>> 7) * POLYNOMIAL;
	}

	/// Enters a byte and the affine transformation of its inverse.
	private static void put(int element, int inverse) {
		int doubled = inverse * 0x101;
		int substitute = (doubled ^ doubled >>> 4 ^ doubled >>> 5 ^ doubled >>> 6 ^ doubled >>> 7 ^ 0x63) & 0xFF;
		SUBSTITUTE[element] = (byte) substitute;
		INVERSE[substitute] = (byte) element;
	}

	/// AESE: adds a round key, shifts rows, substitutes bytes.
	public static void aese(Core core, int rn, int rd) {
		long low = core.v[2 * rd] ^ core.v[2 * rn];
		long high = core.v[2 * rd + 1] ^ core.v[2 * rn + 1];
		core.setQ(rd,
				at(low, 0, 0) | at(low, 5, 1) | at(high, 2, 2) | at(high, 7, 3) | at(low, 4, 4) | at(high, 1, 5)
						| at(high, 6, 6) | at(low, 3, 7),
				at(high, 0, 0) | at(high, 5, 1) | at(low, 2, 2) | at(low, 7, 3) | at(high, 4, 4) | at(low, 1, 5)
						| at(low, 6, 6) | at(high, 3, 7));
	}

	/// AESD: adds a round key, shifts rows back, substitutes bytes back.
	public static void aesd(Core core, int rn, int rd) {
		long low = core.v[2 * rd] ^ core.v[2 * rn];
		long high = core.v[2 * rd + 1] ^ core.v[2 * rn + 1];
		core.setQ(rd,
				back(low, 0, 0) | back(high, 5, 1) | back(high, 2, 2) | back(low, 7, 3) | back(low, 4, 4)
						| back(low, 1, 5) | back(high, 6, 6) | back(high, 3, 7),
				back(high, 0, 0) | back(low, 5, 1) | back(low, 2, 2) | back(high, 7, 3) | back(high, 4, 4)
						| back(high, 1, 5) | back(low, 6, 6) | back(low, 3, 7));
	}

	/// What a byte is substituted with, at another byte's place.
	private static long at(long state, int from, int to) {
		return (SUBSTITUTE[(int) (state >>> 8 * from) & 0xFF] & 0xFFL) << 8 * to;
	}

	private static long back(long state, int from, int to) {
		return (INVERSE[(int) (state >>> 8 * from) & 0xFF] & 0xFFL) << 8 * to;
	}

	/// AESMC: mixes columns.
	public static void aesmc(Core core, int rn, int rd) {
		core.setQ(rd, mix(core.v[2 * rn]), mix(core.v[2 * rn + 1]));
	}

	/// AESIMC: mixes columns back.
	public static void aesimc(Core core, int rn, int rd) {
		core.setQ(rd, mix(prepare(core.v[2 * rn])), mix(prepare(core.v[2 * rn + 1])));
	}

	/// Two columns, each byte of which becomes twice it, three times the next, and the two others.
	private static long mix(long columns) {
		long twice = twice(columns);
		return twice ^ turn(twice ^ columns, 8) ^ turn(columns, 16) ^ turn(columns, 24);
	}

	/// What mixing makes unmixed columns of: the inverse's factors 14, 11, 13, 9 are those of mixing, times 5, 0, 4, 0.
	private static long prepare(long columns) {
		return columns ^ twice(twice(columns ^ turn(columns, 16)));
	}

	/// Eight elements of the field, times two.
	private static long twice(long elements) {
		return (elements & ~(LOW_BITS << 7)) << 1 ^ (elements >>> 7 & LOW_BITS) * POLYNOMIAL;
	}

	/// Two columns, each turned so that a byte takes the place of one before it.
	private static long turn(long columns, int bits) {
		long down = 0x1_0000_0001L * (-1 >>> bits & 0xFFFFFFFFL);
		return columns >>> bits & down | columns << 32 - bits & ~down;
	}
}
