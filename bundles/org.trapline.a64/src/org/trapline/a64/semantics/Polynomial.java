// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Multiplication of polynomials over {0, 1} (PolynomialMult).
public final class Polynomial {
	private static final long BYTE_ONES = 0x0101010101010101L;
	private static final long HALF_ONES = 0x0001000100010001L;
	private static final long EVERY_FOURTH = 0x1111111111111111L;

	private Polynomial() {
	}

	/// PMUL: bytes, of which the low eight bits of the product are wanted.
	public static void pmulV(Core core, int q, int size, int rm, int rn, int rd) {
		core.setQ(rd, bytes(core.v[2 * rn], core.v[2 * rm]), q == 0 ? 0 : bytes(core.v[2 * rn + 1], core.v[2 * rm + 1]));
	}

	/// PMULL, PMULL2: bytes to halfwords, or doublewords to one of 128 bits.
	public static void pmullV(Core core, int q, int size, int rm, int rn, int rd) {
		long left = core.v[2 * rn + q];
		long right = core.v[2 * rm + q];
		if (size == 0)
			core.setQ(rd, halfwords(widen((int) left), widen((int) right)),
					halfwords(widen((int) (left >>> 32)), widen((int) (right >>> 32))));
		else
			core.setQ(rd, low(left, right), Long.reverse(low(Long.reverse(left), Long.reverse(right))) >>> 1);
	}

	private static long bytes(long left, long right) {
		long product = 0;
		for (int bit = 0; bit < 8; bit++)
			product ^= (left & BYTE_ONES * (0xFF >>> bit)) << bit & (right >>> bit & BYTE_ONES) * 0xFF;
		return product;
	}

	/// Products of halfwords whose high bytes are 0.
	private static long halfwords(long left, long right) {
		long product = 0;
		for (int bit = 0; bit < 8; bit++)
			product ^= left << bit & (right >>> bit & HALF_ONES) * 0xFFFF;
		return product;
	}

	private static long widen(int bytes) {
		long apart = bytes & 0xFFFFL | (bytes & 0xFFFF0000L) << 16;
		return (apart | apart << 8) & 0x00FF00FF00FF00FFL;
	}

	/// The low half of a product.
	///
	/// Integer multiplication does it where three 0 bits follow each that takes part: at most 16 meet in one place, and only
	/// at the top, so no carry reaches the next one.
	private static long low(long left, long right) {
		long product = 0;
		for (int i = 0; i < 4; i++) {
			long part = 0;
			for (int j = 0; j < 4; j++)
				part ^= (left & EVERY_FOURTH << j) * (right & EVERY_FOURTH << (i - j & 3));
			product |= part & EVERY_FOURTH << i;
		}
		return product;
	}
}
