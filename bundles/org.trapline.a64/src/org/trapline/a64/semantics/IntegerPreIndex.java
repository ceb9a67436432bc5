// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Loads and stores of general registers at a base to which a signed number is added (Arm ARM C4.1, Load/store register
/// (immediate pre-indexed)).
public final class IntegerPreIndex {
	private IntegerPreIndex() {
	}

	/// STRB: the low byte.
	public static void strbPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Store.bits8(core, address, rt);
		core.x[rn] = address;
	}

	/// LDRB: a byte, zero-extended.
	public static void ldrbPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Load.bits8(core, address, rt);
		core.x[rn] = address;
	}

	/// LDRSB X: a byte, sign-extended to 64 bits.
	public static void ldrsbXPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Load.signed8(core, address, rt);
		core.x[rn] = address;
	}

	/// LDRSB W: a byte, sign-extended to 32 bits.
	public static void ldrsbWPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Load.signed8To32(core, address, rt);
		core.x[rn] = address;
	}

	/// STRH: the low halfword.
	public static void strhPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Store.bits16(core, address, rt);
		core.x[rn] = address;
	}

	/// LDRH: a halfword, zero-extended.
	public static void ldrhPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Load.bits16(core, address, rt);
		core.x[rn] = address;
	}

	/// LDRSH X: a halfword, sign-extended to 64 bits.
	public static void ldrshXPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Load.signed16(core, address, rt);
		core.x[rn] = address;
	}

	/// LDRSH W: a halfword, sign-extended to 32 bits.
	public static void ldrshWPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Load.signed16To32(core, address, rt);
		core.x[rn] = address;
	}

	/// STR W: a word.
	public static void strWPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Store.bits32(core, address, rt);
		core.x[rn] = address;
	}

	/// LDR W: a word.
	public static void ldrWPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Load.bits32(core, address, rt);
		core.x[rn] = address;
	}

	/// LDRSW: a word, sign-extended.
	public static void ldrswPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Load.signed32(core, address, rt);
		core.x[rn] = address;
	}

	/// STR X: a doubleword.
	public static void strXPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Store.bits64(core, address, rt);
		core.x[rn] = address;
	}

	/// LDR X: a doubleword.
	public static void ldrXPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Load.bits64(core, address, rt);
		core.x[rn] = address;
	}
}
