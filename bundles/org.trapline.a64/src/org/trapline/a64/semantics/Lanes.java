// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// How SIMD instructions reach their operands: halves of registers, lanes, elements.
///
/// Where Q is 0 the high half of an operand reads as 0, on which no operation saturates, and that of a result is
/// dropped.
final class Lanes {
	private static final int ODD = 1;

	private Lanes() {
	}

	static long low(Core core, int n) {
		return core.v[2 * n];
	}

	static long high(Core core, int n) {
		return core.v[2 * n + ODD];
	}

	/// The high half as an operand.
	static long high(Core core, int q, int n) {
		return q == 0 ? 0 : core.v[2 * n + ODD];
	}

	/// What comes after the low half of Vn where Vn and Vm are one after the other.
	static long second(Core core, int q, int n, int m) {
		return q == 0 ? core.v[2 * m] : core.v[2 * n + ODD];
	}

	/// The half that an instruction with a 2 after its name takes, else the other: low 32 bits for the result's low half.
	static long half(Core core, int q, int n) {
		return core.v[2 * n + q];
	}

	/// Sets a register, of 64 or 128 bits.
	static void set(Core core, int q, int n, long low, long high) {
		core.v[2 * n] = low;
		core.v[2 * n + ODD] = q == 0 ? 0 : high;
	}

	/// Sets the low half and clears the rest, or sets the high half alone, as instructions that narrow do.
	static void setHalf(Core core, int q, int n, long value) {
		core.v[2 * n + q] = value;
		if (q == 0)
			core.v[2 * n + ODD] = 0;
	}

	/// Sets half a register to two values of 32 bits.
	static void setHalf(Core core, int q, int n, long low, long high) {
		setHalf(core, q, n, low | high << 32);
	}

	/// The lowest lane, zero-extended: the operand of an instruction on scalars.
	static long scalar(Core core, int n, int size) {
		return core.v[2 * n] & Swar.lane(size);
	}

	/// A lane, zero-extended.
	static long lane(Core core, int n, int index, int size) {
		int bit = index << size + 3;
		return core.v[2 * n + (bit >>> 6)] >>> bit & Swar.lane(size);
	}

	/// Sets a lane and leaves the others.
	static void setLane(Core core, int n, int index, int size, long value) {
		int bit = index << size + 3;
		int half = 2 * n + (bit >>> 6);
		long mask = Swar.lane(size) << bit;
		core.v[half] = Swar.select(mask, value << bit, core.v[half]);
	}

	/// The element of an instruction by element, in all lanes of a doubleword: halfword H:L:M of V0 to V15 where size
	/// is 1, word H:L of M:Rm where it is 2.
	static long element(Core core, int size, int l, int m, int rm4, int h) {
		long element = size == 1 ? lane(core, rm4, h << 2 | l << 1 | m, 1) : lane(core, m << 4 | rm4, h << 1 | l, 2);
		return element * Swar.ones(size);
	}
}
