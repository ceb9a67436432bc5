// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Loads from near the instruction (Arm ARM C4.1, Load register (literal)).
public final class Literal {
	private Literal() {
	}

	/// LDR: a word or a doubleword.
	public static void ldrLit(Core core, int sf, int imm19, int rt) {
		if (sf == 0)
			Load.bits32(core, Address.literal(core, imm19), rt);
		else
			Load.bits64(core, Address.literal(core, imm19), rt);
	}

	/// LDRSW: a word, sign-extended.
	public static void ldrswLit(Core core, int imm19, int rt) {
		Load.signed32(core, Address.literal(core, imm19), rt);
	}

	/// PRFM: no effect, as caches are not part of the state.
	public static void prfmLit(Core core, int imm19, int rt) {
		// a hint
	}

	/// LDR: 32, 64 or 128 bits of a vector register.
	public static void ldrLitFp(Core core, int opc, int imm19, int rt) {
		long address = Address.literal(core, imm19);
		switch (opc) {
		case 0 -> Load.vector32(core, address, rt);
		case 1 -> Load.vector64(core, address, rt);
		default -> Load.vector128(core, address, rt);
		}
	}
}
