// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Loads and stores of general registers at a base and an index register (Arm ARM C4.1, Load/store register (register offset)).
public final class IntegerIndexed {
	private IntegerIndexed() {
	}

	/// STRB: the low byte.
	public static void strbReg(Core core, int rm, int option, int s, int rn, int rt) {
		Store.bits8(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 0), rt);
	}

	/// LDRB: a byte, zero-extended.
	public static void ldrbReg(Core core, int rm, int option, int s, int rn, int rt) {
		Load.bits8(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 0), rt);
	}

	/// LDRSB X: a byte, sign-extended to 64 bits.
	public static void ldrsbXReg(Core core, int rm, int option, int s, int rn, int rt) {
		Load.signed8(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 0), rt);
	}

	/// LDRSB W: a byte, sign-extended to 32 bits.
	public static void ldrsbWReg(Core core, int rm, int option, int s, int rn, int rt) {
		Load.signed8To32(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 0), rt);
	}

	/// STRH: the low halfword.
	public static void strhReg(Core core, int rm, int option, int s, int rn, int rt) {
		Store.bits16(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 1), rt);
	}

	/// LDRH: a halfword, zero-extended.
	public static void ldrhReg(Core core, int rm, int option, int s, int rn, int rt) {
		Load.bits16(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 1), rt);
	}

	/// LDRSH X: a halfword, sign-extended to 64 bits.
	public static void ldrshXReg(Core core, int rm, int option, int s, int rn, int rt) {
		Load.signed16(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 1), rt);
	}

	/// LDRSH W: a halfword, sign-extended to 32 bits.
	public static void ldrshWReg(Core core, int rm, int option, int s, int rn, int rt) {
		Load.signed16To32(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 1), rt);
	}

	/// STR W: a word.
	public static void strWReg(Core core, int rm, int option, int s, int rn, int rt) {
		Store.bits32(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 2), rt);
	}

	/// LDR W: a word.
	public static void ldrWReg(Core core, int rm, int option, int s, int rn, int rt) {
		Load.bits32(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 2), rt);
	}

	/// LDRSW: a word, sign-extended.
	public static void ldrswReg(Core core, int rm, int option, int s, int rn, int rt) {
		Load.signed32(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 2), rt);
	}

	/// STR X: a doubleword.
	public static void strXReg(Core core, int rm, int option, int s, int rn, int rt) {
		Store.bits64(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 3), rt);
	}

	/// LDR X: a doubleword.
	public static void ldrXReg(Core core, int rm, int option, int s, int rn, int rt) {
		Load.bits64(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 3), rt);
	}

	/// PRFM: no effect, as caches are not part of the state.
	public static void prfmReg(Core core, int rm, int option, int s, int rn, int rt) {
		// a hint
	}
}
