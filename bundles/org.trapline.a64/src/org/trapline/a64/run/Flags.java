// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.run;

import org.trapline.a64.core.Core;
import org.trapline.a64.semantics.Alu;

/// The condition flags as what they come from: a kind of operation and its operands. Most are never looked at, and a condition
/// mostly is a comparison of the operands.
///
/// Operands of 32 bits are sign-extended, so that they compare as those of 64 bits do, signed and unsigned.
final class Flags {
	/// Of a - b.
	static final int SUB_X = 0;
	static final int SUB_W = 1;
	/// Of a logical result, which is a; b is 0.
	static final int LOGIC_X = 2;
	static final int LOGIC_W = 3;
	/// Of a + b.
	static final int ADD_X = 4;
	static final int ADD_W = 5;
	/// a is the flags themselves.
	static final int RAW = 6;

	private Flags() {
	}

	/// NZCV in four bits.
	static int nzcv(int kind, long a, long b) {
		return switch (kind) {
		case SUB_X -> Alu.flags64(a, ~b, a - b);
		case SUB_W -> Alu.flags32((int) a, (int) ~b, (int) (a - b));
		case LOGIC_X, LOGIC_W -> Alu.logicalFlags64(a);
		case ADD_X -> Alu.flags64(a, b, a + b);
		case ADD_W -> Alu.flags32((int) a, (int) b, (int) (a + b));
		default -> (int) a;
		};
	}

	/// Whether a condition holds.
	///
	/// @param cond 0 to 15, as encoded
	static boolean hold(int cond, int kind, long a, long b) {
		if (kind > LOGIC_W)
			return Core.holds(cond, nzcv(kind, a, b));
		return switch (cond) {
		case 0 -> a == b;
		case 1 -> a != b;
		case 10 -> a >= b;
		case 11 -> a < b;
		case 12 -> a > b;
		case 13 -> a <= b;
		default -> kind > SUB_W ? Core.holds(cond, nzcv(kind, a, b)) : unsigned(cond, kind, a, b);
		};
	}

	private static boolean unsigned(int cond, int kind, long a, long b) {
		return switch (cond) {
		case 2 -> Long.compareUnsigned(a, b) >= 0;
		case 3 -> Long.compareUnsigned(a, b) < 0;
		case 8 -> Long.compareUnsigned(a, b) > 0;
		case 9 -> Long.compareUnsigned(a, b) <= 0;
		default -> Core.holds(cond, nzcv(kind, a, b));
		};
	}
}
