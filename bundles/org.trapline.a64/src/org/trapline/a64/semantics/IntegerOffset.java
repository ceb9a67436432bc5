// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Loads and stores of general registers at a base and an unsigned, scaled offset (Arm ARM C4.1, Load/store register (unsigned
/// immediate)).
public final class IntegerOffset {
	private IntegerOffset() {
	}

	/// STRB: the low byte.
	public static void strb(Core core, int imm12, int rn, int rt) {
		Store.bits8(core, Address.base(core, rn) + imm12, rt);
	}

	/// LDRB: a byte, zero-extended.
	public static void ldrb(Core core, int imm12, int rn, int rt) {
		Load.bits8(core, Address.base(core, rn) + imm12, rt);
	}

	/// LDRSB X: a byte, sign-extended to 64 bits.
	public static void ldrsbX(Core core, int imm12, int rn, int rt) {
		Load.signed8(core, Address.base(core, rn) + imm12, rt);
	}

	/// LDRSB W: a byte, sign-extended to 32 bits.
	public static void ldrsbW(Core core, int imm12, int rn, int rt) {
		Load.signed8To32(core, Address.base(core, rn) + imm12, rt);
	}

	/// STRH: the low halfword.
	public static void strh(Core core, int imm12, int rn, int rt) {
		Store.bits16(core, Address.base(core, rn) + (imm12 << 1), rt);
	}

	/// LDRH: a halfword, zero-extended.
	public static void ldrh(Core core, int imm12, int rn, int rt) {
		Load.bits16(core, Address.base(core, rn) + (imm12 << 1), rt);
	}

	/// LDRSH X: a halfword, sign-extended to 64 bits.
	public static void ldrshX(Core core, int imm12, int rn, int rt) {
		Load.signed16(core, Address.base(core, rn) + (imm12 << 1), rt);
	}

	/// LDRSH W: a halfword, sign-extended to 32 bits.
	public static void ldrshW(Core core, int imm12, int rn, int rt) {
		Load.signed16To32(core, Address.base(core, rn) + (imm12 << 1), rt);
	}

	/// STR W: a word.
	public static void strW(Core core, int imm12, int rn, int rt) {
		Store.bits32(core, Address.base(core, rn) + (imm12 << 2), rt);
	}

	/// LDR W: a word.
	public static void ldrW(Core core, int imm12, int rn, int rt) {
		Load.bits32(core, Address.base(core, rn) + (imm12 << 2), rt);
	}

	/// LDRSW: a word, sign-extended.
	public static void ldrsw(Core core, int imm12, int rn, int rt) {
		Load.signed32(core, Address.base(core, rn) + (imm12 << 2), rt);
	}

	/// STR X: a doubleword.
	public static void strX(Core core, int imm12, int rn, int rt) {
		Store.bits64(core, Address.base(core, rn) + (imm12 << 3), rt);
	}

	/// LDR X: a doubleword.
	public static void ldrX(Core core, int imm12, int rn, int rt) {
		Load.bits64(core, Address.base(core, rn) + (imm12 << 3), rt);
	}

	/// PRFM: no effect, as caches are not part of the state.
	public static void prfm(Core core, int imm12, int rn, int rt) {
		// a hint
	}
}
