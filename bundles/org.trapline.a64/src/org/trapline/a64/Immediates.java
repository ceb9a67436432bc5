// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64;

/// Values that encodings pack into fewer bits than they have: DecodeBitMasks, AdvSIMDExpandImm, VFPExpandImm of the Arm
/// Architecture Reference Manual's shared pseudocode.
public final class Immediates {
	private static final long LOW_BYTES = 0x0101010101010101L;

	private Immediates() {
	}

	/// Whether N, imms and sf of a logical immediate are an allocated combination.
	///
	/// @param word with sf at bit 31, N at 22, imms at 10
	public static boolean bitmaskAllocated(int word) {
		boolean wide = word < 0;
		int n = word >>> 22 & 1;
		int imms = word >>> 10 & 0x3F;
		if (!wide && n != 0)
			return false;
		int length = 31 - Integer.numberOfLeadingZeros(n << 6 | ~imms & 0x3F);
		return length >= 1 && (imms & (1 << length) - 1) != (1 << length) - 1;
	}

	/// The value of a logical immediate: a run of ones, rotated and repeated (DecodeBitMasks).
	///
	/// @param n the element is 64 bits where it is 1
	/// @return over 64 bits; for a 32-bit instruction its low half
	public static long bitmask(int n, int immr, int imms) {
		int length = 31 - Integer.numberOfLeadingZeros(n << 6 | ~imms & 0x3F);
		int size = 1 << length;
		int ones = (imms & size - 1) + 1;
		int rotate = immr & size - 1;
		long element = ones == 64 ? -1 : (1L << ones) - 1;
		long mask = size == 64 ? -1 : (1L << size) - 1;
		element = (element >>> rotate | (rotate == 0 ? 0 : element << size - rotate)) & mask;
		for (int filled = size; filled < 64; filled *= 2)
			element |= element << filled;
		return element;
	}

	/// Whether MOVZ or MOVN can make a logical immediate, and disassembly prefers them (MoveWidePreferred).
	///
	/// @param word with sf at bit 31, N at 22, immr at 16, imms at 10
	public static boolean moveWidePreferred(int word) {
		boolean wide = word < 0;
		int n = word >>> 22 & 1;
		int imms = word >>> 10 & 63;
		int immr = word >>> 16 & 63;
		int width = wide ? 64 : 32;
		if (wide && n != 1 || !wide && (n != 0 || imms >= 32))
			return false;
		if (imms < 16)
			return (-immr & 15) <= 15 - imms;
		return imms >= width - 15 && (immr & 15) <= imms - (width - 15);
	}

	/// Each bit of a byte, stretched to eight: MOVI's 64-bit form.
	public static long stretched(int imm8) {
		long value = 0;
		for (int i = 0; i < 8; i++)
			if ((imm8 >>> i & 1) != 0)
				value |= 0xFFL << 8 * i;
		return value;
	}

	/// A byte in each byte of a doubleword.
	public static long everyByte(int imm8) {
		return (imm8 & 0xFF) * LOW_BYTES;
	}

	/// The number that a floating-point immediate stands for: (-1)^s * 2^e * 1.ffff (VFPExpandImm).
	///
	/// @param imm8 sign, 3 bits of exponent, 4 bits of fraction
	public static double fraction(int imm8) {
		int exponent = ((imm8 >>> 4 & 7) ^ 4) - 3;
		double size = Math.scalb(1 + (imm8 & 0xF) / 16.0, exponent);
		return (imm8 & 0x80) != 0 ? -size : size;
	}

	/// The same number in a floating-point format.
	///
	/// @param width of the format: 16, 32 or 64
	/// @return its bits, zero-extended
	public static long fractionBits(int imm8, int width) {
		int fraction = width == 64 ? 52 : width == 32 ? 23 : 10;
		long sign = (long) (imm8 >>> 7) << width - 1;
		// The exponent: not b, then b repeated, then two bits.
		int high = 1 << width - fraction - 4;
		long exponent = (imm8 & 0x40) != 0 ? high - 1 : high;
		return sign | exponent << fraction + 2 | (long) (imm8 & 0x3F) << fraction - 4;
	}
}
