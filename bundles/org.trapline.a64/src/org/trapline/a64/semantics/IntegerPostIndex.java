// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Loads and stores of general registers at a base, to which a signed number is added after (Arm ARM C4.1, Load/store register
/// (immediate post-indexed)).
public final class IntegerPostIndex {
	private IntegerPostIndex() {
	}

	/// STRB: the low byte.
	public static void strbPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Store.bits8(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// LDRB: a byte, zero-extended.
	public static void ldrbPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Load.bits8(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// LDRSB X: a byte, sign-extended to 64 bits.
	public static void ldrsbXPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Load.signed8(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// LDRSB W: a byte, sign-extended to 32 bits.
	public static void ldrsbWPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Load.signed8To32(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// STRH: the low halfword.
	public static void strhPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Store.bits16(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// LDRH: a halfword, zero-extended.
	public static void ldrhPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Load.bits16(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// LDRSH X: a halfword, sign-extended to 64 bits.
	public static void ldrshXPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Load.signed16(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// LDRSH W: a halfword, sign-extended to 32 bits.
	public static void ldrshWPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Load.signed16To32(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// STR W: a word.
	public static void strWPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Store.bits32(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// LDR W: a word.
	public static void ldrWPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Load.bits32(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// LDRSW: a word, sign-extended.
	public static void ldrswPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Load.signed32(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// STR X: a doubleword.
	public static void strXPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Store.bits64(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// LDR X: a doubleword.
	public static void ldrXPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Load.bits64(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}
}
