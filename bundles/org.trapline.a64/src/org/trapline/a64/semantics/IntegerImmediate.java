// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.Immediates;
import org.trapline.a64.core.Core;

/// Data processing with an immediate (Arm ARM C4.1.86).
public final class IntegerImmediate {
	private IntegerImmediate() {
	}

	/// ADR: the address of a place near the instruction.
	public static void adr(Core core, int immlo, int immhi, int rd) {
		core.setX(rd, core.pc + ((long) immhi << 45 >> 43 | immlo));
	}

	/// ADRP: the address of a 4 KiB page near the instruction.
	public static void adrp(Core core, int immlo, int immhi, int rd) {
		core.setX(rd, (core.pc & -4096) + (((long) immhi << 45 >> 43 | immlo) << 12));
	}

	/// ADD (immediate), also to and from SP.
	public static void addImm(Core core, int sf, int sh, int imm12, int rn, int rd) {
		core.x[rd] = Alu.narrow(sf, core.x[rn] + immediate(sh, imm12));
	}

	/// ADDS (immediate).
	public static void addsImm(Core core, int sf, int sh, int imm12, int rn, int rd) {
		long a = core.x[rn];
		long b = immediate(sh, imm12);
		core.nzcv = Alu.addFlags(sf, a, b, 0);
		core.setX(rd, Alu.narrow(sf, a + b));
	}

	/// SUB (immediate), also to and from SP.
	public static void subImm(Core core, int sf, int sh, int imm12, int rn, int rd) {
		core.x[rd] = Alu.narrow(sf, core.x[rn] - immediate(sh, imm12));
	}

	/// SUBS (immediate).
	public static void subsImm(Core core, int sf, int sh, int imm12, int rn, int rd) {
		long a = core.x[rn];
		long b = immediate(sh, imm12);
		core.nzcv = Alu.subtractFlags(sf, a, b);
		core.setX(rd, Alu.narrow(sf, a - b));
	}

	private static long immediate(int sh, int imm12) {
		return (long) imm12 << 12 * sh;
	}

	/// AND (immediate), also to SP.
	public static void andImm(Core core, int sf, int n, int immr, int imms, int rn, int rd) {
		core.x[rd] = Alu.narrow(sf, core.x(rn) & Immediates.bitmask(n, immr, imms));
	}

	/// ORR (immediate), also to SP.
	public static void orrImm(Core core, int sf, int n, int immr, int imms, int rn, int rd) {
		core.x[rd] = Alu.narrow(sf, core.x(rn) | Immediates.bitmask(n, immr, imms));
	}

	/// EOR (immediate), also to SP.
	public static void eorImm(Core core, int sf, int n, int immr, int imms, int rn, int rd) {
		core.x[rd] = Alu.narrow(sf, core.x(rn) ^ Immediates.bitmask(n, immr, imms));
	}

	/// ANDS (immediate).
	public static void andsImm(Core core, int sf, int n, int immr, int imms, int rn, int rd) {
		long result = Alu.narrow(sf, core.x(rn) & Immediates.bitmask(n, immr, imms));
		core.nzcv = Alu.logicalFlags(sf, result);
		core.setX(rd, result);
	}

	/// MOVN: all ones but for 16 bits.
	public static void movn(Core core, int sf, int hw, int imm16, int rd) {
		core.setX(rd, Alu.narrow(sf, ~((long) imm16 << 16 * hw)));
	}

	/// MOVZ: all zeros but for 16 bits.
	public static void movz(Core core, int sf, int hw, int imm16, int rd) {
		core.setX(rd, Alu.narrow(sf, (long) imm16 << 16 * hw));
	}

	/// MOVK: 16 bits changed.
	public static void movk(Core core, int sf, int hw, int imm16, int rd) {
		long kept = core.x(rd) & ~(0xFFFFL << 16 * hw);
		core.setX(rd, Alu.narrow(sf, kept | (long) imm16 << 16 * hw));
	}
}
