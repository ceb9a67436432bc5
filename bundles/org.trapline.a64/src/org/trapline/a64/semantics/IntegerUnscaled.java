// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Loads and stores of general registers at a base and a signed offset (Arm ARM C4.1, Load/store register (unscaled immediate)).
public final class IntegerUnscaled {
	private IntegerUnscaled() {
	}

	/// STURB: the low byte.
	public static void sturb(Core core, int imm9, int rn, int rt) {
		Store.bits8(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// LDURB: a byte, zero-extended.
	public static void ldurb(Core core, int imm9, int rn, int rt) {
		Load.bits8(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// LDURSB X: a byte, sign-extended to 64 bits.
	public static void ldursbX(Core core, int imm9, int rn, int rt) {
		Load.signed8(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// LDURSB W: a byte, sign-extended to 32 bits.
	public static void ldursbW(Core core, int imm9, int rn, int rt) {
		Load.signed8To32(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// STURH: the low halfword.
	public static void sturh(Core core, int imm9, int rn, int rt) {
		Store.bits16(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// LDURH: a halfword, zero-extended.
	public static void ldurh(Core core, int imm9, int rn, int rt) {
		Load.bits16(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// LDURSH X: a halfword, sign-extended to 64 bits.
	public static void ldurshX(Core core, int imm9, int rn, int rt) {
		Load.signed16(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// LDURSH W: a halfword, sign-extended to 32 bits.
	public static void ldurshW(Core core, int imm9, int rn, int rt) {
		Load.signed16To32(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// STUR W: a word.
	public static void sturW(Core core, int imm9, int rn, int rt) {
		Store.bits32(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// LDUR W: a word.
	public static void ldurW(Core core, int imm9, int rn, int rt) {
		Load.bits32(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// LDURSW: a word, sign-extended.
	public static void ldursw(Core core, int imm9, int rn, int rt) {
		Load.signed32(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// STUR X: a doubleword.
	public static void sturX(Core core, int imm9, int rn, int rt) {
		Store.bits64(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// LDUR X: a doubleword.
	public static void ldurX(Core core, int imm9, int rn, int rt) {
		Load.bits64(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// PRFUM: no effect, as caches are not part of the state.
	public static void prfum(Core core, int imm9, int rn, int rt) {
		// a hint
	}
}
