// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import org.trapline.a64.semantics.Alu;

/// An operand that an instruction shifts, extends or inverts, described by an int: the amount of the shift, what is done before
/// it, and flags.
final class Operand {
	private static final int KIND = 8;
	private static final int LSL = 0;
	private static final int SXTW = 1;
	private static final int UXTW = 2;
	private static final int LSR_X = 3;
	private static final int ASR_X = 4;
	private static final int ROR_X = 5;
	private static final int LSR_W = 6;
	private static final int ASR_W = 7;
	private static final int ROR_W = 8;
	private static final int UXTB = 9;
	private static final int UXTH = 10;
	private static final int SXTB = 11;
	private static final int SXTH = 12;
	private static final int INVERTED = 1 << 16;
	private static final int NARROW = 1 << 17;
	private static final long LOW = 0xFFFF_FFFFL;

	private Operand() {
	}

	/// The description of a shifted register.
	///
	/// @param shift as {@link Alu#shift} takes it
	static int shifted(int sf, int shift, int amount) {
		int kind = shift == Alu.LSL ? LSL : (sf == 0 ? LSR_W : LSR_X) + shift - Alu.LSR;
		return kind << KIND | amount | (sf == 0 ? NARROW : 0);
	}

	/// The description of an extended register.
	///
	/// @param option as {@link Alu#extend} takes it
	static int extended(int option, int amount) {
		int kind = switch (option) {
		case 0 -> UXTB;
		case 1 -> UXTH;
		case 2 -> UXTW;
		case 4 -> SXTB;
		case 5 -> SXTH;
		case 6 -> SXTW;
		default -> LSL;
		};
		return kind << KIND | amount;
	}

	/// A description with all bits inverted at the end.
	static int inverted(int description) {
		return description | INVERTED;
	}

	/// The operand, but that it is not inverted.
	static long of(long value, int description) {
		return switch (description >>> KIND & 0xFF) {
		case LSL -> value << description;
		case SXTW -> (long) (int) value << description;
		case UXTW -> (value & LOW) << description;
		case LSR_X -> value >>> description;
		case ASR_X -> value >> description;
		case ROR_X -> Long.rotateRight(value, description);
		case LSR_W -> ((int) value >>> description) & LOW;
		case ASR_W -> ((int) value >> description) & LOW;
		case ROR_W -> Integer.rotateRight((int) value, description) & LOW;
		case UXTB -> (value & 0xFF) << description;
		case UXTH -> (value & 0xFFFF) << description;
		case SXTB -> (long) (byte) value << description;
		default -> (long) (short) value << description;
		};
	}

	/// The operand of a logical instruction, inverted where it is.
	static long logical(long value, int description) {
		long operand = of(value, description);
		return (description & INVERTED) != 0 ? ~operand : operand;
	}

	/// A result as wide as the instruction's.
	static long narrow(long result, int description) {
		return (description & NARROW) != 0 ? result & LOW : result;
	}
}
