// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Loads and stores of general registers with the permissions of EL0 (Arm ARM C4.1, Load/store register (unprivileged)).
public final class Unprivileged {
	private Unprivileged() {
	}

	private static long load(Core core, int imm9, int rn, int bytes) {
		return core.memory.loadUnprivileged(Address.base(core, rn) + Address.signed9(imm9), bytes);
	}

	private static void store(Core core, int imm9, int rn, int bytes, int rt) {
		core.memory.storeUnprivileged(Address.base(core, rn) + Address.signed9(imm9), bytes, core.x(rt));
	}

	/// STTRB: the low byte.
	public static void sttrb(Core core, int imm9, int rn, int rt) {
		store(core, imm9, rn, 1, rt);
	}

	/// LDTRB: a byte, zero-extended.
	public static void ldtrb(Core core, int imm9, int rn, int rt) {
		core.setX(rt, load(core, imm9, rn, 1));
	}

	/// LDTRSB X: a byte, sign-extended to 64 bits.
	public static void ldtrsbX(Core core, int imm9, int rn, int rt) {
		core.setX(rt, (byte) load(core, imm9, rn, 1));
	}

	/// LDTRSB W: a byte, sign-extended to 32 bits.
	public static void ldtrsbW(Core core, int imm9, int rn, int rt) {
		core.setW(rt, (byte) load(core, imm9, rn, 1));
	}

	/// STTRH: the low halfword.
	public static void sttrh(Core core, int imm9, int rn, int rt) {
		store(core, imm9, rn, 2, rt);
	}

	/// LDTRH: a halfword, zero-extended.
	public static void ldtrh(Core core, int imm9, int rn, int rt) {
		core.setX(rt, load(core, imm9, rn, 2));
	}

	/// LDTRSH X: a halfword, sign-extended to 64 bits.
	public static void ldtrshX(Core core, int imm9, int rn, int rt) {
		core.setX(rt, (short) load(core, imm9, rn, 2));
	}

	/// LDTRSH W: a halfword, sign-extended to 32 bits.
	public static void ldtrshW(Core core, int imm9, int rn, int rt) {
		core.setW(rt, (short) load(core, imm9, rn, 2));
	}

	/// STTR W: a word.
	public static void sttrW(Core core, int imm9, int rn, int rt) {
		store(core, imm9, rn, 4, rt);
	}

	/// LDTR W: a word.
	public static void ldtrW(Core core, int imm9, int rn, int rt) {
		core.setX(rt, load(core, imm9, rn, 4));
	}

	/// LDTRSW: a word, sign-extended.
	public static void ldtrsw(Core core, int imm9, int rn, int rt) {
		core.setX(rt, (int) load(core, imm9, rn, 4));
	}

	/// STTR X: a doubleword.
	public static void sttrX(Core core, int imm9, int rn, int rt) {
		store(core, imm9, rn, 8, rt);
	}

	/// LDTR X: a doubleword.
	public static void ldtrX(Core core, int imm9, int rn, int rt) {
		core.setX(rt, load(core, imm9, rn, 8));
	}
}
