// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import org.trapline.a64.core.Core;
import org.trapline.a64.semantics.Alu;

/// The condition flags between regions, as what they follow from: nobody may ever ask.
///
/// While regions run they are here, else in {@link Core#nzcv}.
public final class Flags {
	/// Kinds of what they follow from: the flags themselves in {@link #a}; the difference or the sum of {@link #a} and
	/// {@link #b}, of 64 or 32 bits; the logical result {@link #a}.
	static final int LITERAL = 0;
	static final int SUB64 = 1;
	static final int SUB32 = 2;
	static final int ADD64 = 3;
	static final int ADD32 = 4;
	static final int LOGIC64 = 5;
	static final int LOGIC32 = 6;

	/// One of the kinds.
	public int kind;
	/// The first operand; in 32-bit kinds its low half counts.
	public long a;
	/// The second operand.
	public long b;

	/// Takes them over from a core.
	public void take(Core core) {
		kind = LITERAL;
		a = core.nzcv;
	}

	/// Gives them to a core.
	public void settle(Core core) {
		core.nzcv = nzcv(kind, a, b);
	}

	/// The flags that follow from operands.
	public static int nzcv(int kind, long a, long b) {
		return switch (kind) {
		case SUB64 -> Alu.flags64(a, ~b, a - b);
		case SUB32 -> Alu.flags32((int) a, ~(int) b, (int) a - (int) b);
		case ADD64 -> Alu.flags64(a, b, a + b);
		case ADD32 -> Alu.flags32((int) a, (int) b, (int) a + (int) b);
		case LOGIC64 -> Alu.logicalFlags64(a);
		case LOGIC32 -> Alu.logicalFlags32((int) a);
		default -> (int) a;
		};
	}

	/// Whether a condition holds in flags.
	///
	/// @param cond 0 to 15, as encoded
	public static boolean holds(int nzcv, int cond) {
		boolean holds = switch (cond >>> 1) {
		case 0 -> (nzcv & Core.Z) != 0;
		case 1 -> (nzcv & Core.C) != 0;
		case 2 -> (nzcv & Core.N) != 0;
		case 3 -> (nzcv & Core.V) != 0;
		case 4 -> (nzcv & (Core.C | Core.Z)) == Core.C;
		case 5 -> (nzcv >>> 3 ^ nzcv) << 31 == 0;
		case 6 -> ((nzcv >>> 3 ^ nzcv) & 1 | nzcv & Core.Z) == 0;
		default -> true;
		};
		return holds != ((cond & 1) != 0 && cond != 15);
	}
}
