// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Integer arithmetic of A64 as pure functions: AddWithCarry, ShiftReg, ExtendReg and the bitfield moves of the Arm
/// Architecture Reference Manual's pseudocode.
///
/// Where a function takes {@code sf}, 1 stands for 64 bits; a 32-bit value is the low half of what is given, and is
/// returned zero-extended.
public final class Alu {
	/// Kinds of {@link #shift}.
	public static final int LSL = 0;
	public static final int LSR = 1;
	public static final int ASR = 2;
	public static final int ROR = 3;
	private static final long LOW_HALF = 0xFFFF_FFFFL;

	private Alu() {
	}

	/// A value as a register of a width holds it.
	public static long narrow(int sf, long value) {
		return sf == 0 ? value & LOW_HALF : value;
	}

	/// The flags of an addition.
	///
	/// @param result a + b, or a + b + 1
	public static int flags64(long a, long b, long result) {
		int carry = (int) ((a & b | (a | b) & ~result) >>> 63);
		int overflow = (int) (((a ^ result) & (b ^ result)) >>> 63);
		return logicalFlags64(result) | carry << 1 | overflow;
	}

	/// The flags of an addition of 32 bits.
	public static int flags32(int a, int b, int result) {
		int carry = (a & b | (a | b) & ~result) >>> 31;
		int overflow = ((a ^ result) & (b ^ result)) >>> 31;
		return logicalFlags32(result) | carry << 1 | overflow;
	}

	/// The flags of an addition with carry of either width.
	public static int addFlags(int sf, long a, long b, int carry) {
		return sf == 0 ? flags32((int) a, (int) b, (int) a + (int) b + carry) : flags64(a, b, a + b + carry);
	}

	/// The flags of a subtraction: of a + NOT(b) + 1.
	public static int subtractFlags(int sf, long a, long b) {
		return addFlags(sf, a, ~b, 1);
	}

	/// N and Z of a result; C and V are 0.
	public static int logicalFlags64(long result) {
		return (int) (result >>> 63) << 3 | (result == 0 ? Core.Z : 0);
	}

	/// N and Z of a result of 32 bits.
	public static int logicalFlags32(int result) {
		return result >>> 31 << 3 | (result == 0 ? Core.Z : 0);
	}

	/// N and Z of a result of either width.
	public static int logicalFlags(int sf, long result) {
		return sf == 0 ? logicalFlags32((int) result) : logicalFlags64(result);
	}

	/// Shifts a register (ShiftReg).
	///
	/// @param kind {@link #LSL}, {@link #LSR}, {@link #ASR} or {@link #ROR}
	/// @param amount modulo the width
	public static long shift(int sf, long value, int kind, int amount) {
		return sf == 0 ? shift32((int) value, kind, amount) & LOW_HALF : shift64(value, kind, amount);
	}

	private static long shift64(long value, int kind, int amount) {
		return switch (kind) {
		case LSL -> value << amount;
		case LSR -> value >>> amount;
		case ASR -> value >> amount;
		default -> Long.rotateRight(value, amount);
		};
	}

	private static int shift32(int value, int kind, int amount) {
		return switch (kind) {
		case LSL -> value << amount;
		case LSR -> value >>> amount;
		case ASR -> value >> amount;
		default -> Integer.rotateRight(value, amount);
		};
	}

	/// Extends the low part of a register and shifts it left (ExtendReg); over 64 bits, of which a 32-bit instruction
	/// takes the low half.
	///
	/// @param option UXTB, UXTH, UXTW, UXTX, SXTB, SXTH, SXTW, SXTX
	/// @param amount 0 to 4
	public static long extend(long value, int option, int amount) {
		long extended = switch (option) {
		case 0 -> value & 0xFF;
		case 1 -> value & 0xFFFF;
		case 2 -> value & LOW_HALF;
		case 4 -> (byte) value;
		case 5 -> (short) value;
		case 6 -> (int) value;
		default -> value;
		};
		return extended << amount;
	}

	/// UBFM: bits imms to immr moved to the bottom or, where imms is below immr, bits imms to 0 moved up by the width
	/// less immr; 0 around them.
	public static long unsignedBitfield(int sf, long value, int immr, int imms) {
		return sf == 0 ? ((int) value << 31 - imms >>> 31 - imms + immr) & LOW_HALF
				: value << 63 - imms >>> 63 - imms + immr;
	}

	/// SBFM: the same with copies of the field's top bit above it.
	public static long signedBitfield(int sf, long value, int immr, int imms) {
		return sf == 0 ? ((int) value << 31 - imms >> 31 - imms + immr) & LOW_HALF
				: value << 63 - imms >> 63 - imms + immr;
	}

	/// EXTR: as many bits as the width, from bit lsb on of two registers side by side.
	public static long extract(int sf, long high, long low, int lsb) {
		if (lsb == 0)
			return narrow(sf, low);
		return sf == 0 ? ((int) low >>> lsb | (int) high << 32 - lsb) & LOW_HALF : low >>> lsb | high << 64 - lsb;
	}

	/// UDIV: 0 where the divisor is.
	public static long divideUnsigned(int sf, long a, long b) {
		if (narrow(sf, b) == 0)
			return 0;
		return sf == 0 ? Integer.divideUnsigned((int) a, (int) b) & LOW_HALF : Long.divideUnsigned(a, b);
	}

	/// SDIV: 0 where the divisor is; the least number divided by -1 is itself.
	public static long divideSigned(int sf, long a, long b) {
		if (narrow(sf, b) == 0)
			return 0;
		return sf == 0 ? (int) a / (int) b & LOW_HALF : a / b;
	}
}
