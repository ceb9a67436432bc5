// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Data processing with registers: logical, addition and subtraction (Arm ARM C4.1.89).
public final class IntegerRegister {
	private IntegerRegister() {
	}

	private static long shifted(Core core, int sf, int shift, int rm, int imm6) {
		return Alu.shift(sf, core.x(rm), shift, imm6);
	}

	/// AND (shifted register).
	public static void andReg(Core core, int sf, int shift, int rm, int imm6, int rn, int rd) {
		core.setX(rd, Alu.narrow(sf, core.x(rn) & shifted(core, sf, shift, rm, imm6)));
	}

	/// BIC (shifted register).
	public static void bicReg(Core core, int sf, int shift, int rm, int imm6, int rn, int rd) {
		core.setX(rd, Alu.narrow(sf, core.x(rn) & ~shifted(core, sf, shift, rm, imm6)));
	}

	/// ORR (shifted register).
	public static void orrReg(Core core, int sf, int shift, int rm, int imm6, int rn, int rd) {
		core.setX(rd, Alu.narrow(sf, core.x(rn) | shifted(core, sf, shift, rm, imm6)));
	}

	/// ORN (shifted register).
	public static void ornReg(Core core, int sf, int shift, int rm, int imm6, int rn, int rd) {
		core.setX(rd, Alu.narrow(sf, core.x(rn) | ~shifted(core, sf, shift, rm, imm6)));
	}

	/// EOR (shifted register).
	public static void eorReg(Core core, int sf, int shift, int rm, int imm6, int rn, int rd) {
		core.setX(rd, Alu.narrow(sf, core.x(rn) ^ shifted(core, sf, shift, rm, imm6)));
	}

	/// EON (shifted register).
	public static void eonReg(Core core, int sf, int shift, int rm, int imm6, int rn, int rd) {
		core.setX(rd, Alu.narrow(sf, core.x(rn) ^ ~shifted(core, sf, shift, rm, imm6)));
	}

	/// ANDS (shifted register).
	public static void andsReg(Core core, int sf, int shift, int rm, int imm6, int rn, int rd) {
		setWithFlags(core, sf, rd, core.x(rn) & shifted(core, sf, shift, rm, imm6));
	}

	/// BICS (shifted register).
	public static void bicsReg(Core core, int sf, int shift, int rm, int imm6, int rn, int rd) {
		setWithFlags(core, sf, rd, core.x(rn) & ~shifted(core, sf, shift, rm, imm6));
	}

	private static void setWithFlags(Core core, int sf, int rd, long result) {
		core.nzcv = Alu.logicalFlags(sf, result);
		core.setX(rd, Alu.narrow(sf, result));
	}

	/// ADD (shifted register).
	public static void addReg(Core core, int sf, int shift, int rm, int imm6, int rn, int rd) {
		core.setX(rd, Alu.narrow(sf, core.x(rn) + shifted(core, sf, shift, rm, imm6)));
	}

	/// ADDS (shifted register).
	public static void addsReg(Core core, int sf, int shift, int rm, int imm6, int rn, int rd) {
		add(core, sf, core.x(rn), shifted(core, sf, shift, rm, imm6), 0, rd);
	}

	/// SUB (shifted register).
	public static void subReg(Core core, int sf, int shift, int rm, int imm6, int rn, int rd) {
		core.setX(rd, Alu.narrow(sf, core.x(rn) - shifted(core, sf, shift, rm, imm6)));
	}

	/// SUBS (shifted register).
	public static void subsReg(Core core, int sf, int shift, int rm, int imm6, int rn, int rd) {
		add(core, sf, core.x(rn), ~shifted(core, sf, shift, rm, imm6), 1, rd);
	}

	/// ADD (extended register), also to and from SP.
	public static void addExt(Core core, int sf, int rm, int option, int imm3, int rn, int rd) {
		core.x[rd] = Alu.narrow(sf, core.x[rn] + Alu.extend(core.x(rm), option, imm3));
	}

	/// ADDS (extended register).
	public static void addsExt(Core core, int sf, int rm, int option, int imm3, int rn, int rd) {
		add(core, sf, core.x[rn], Alu.extend(core.x(rm), option, imm3), 0, rd);
	}

	/// SUB (extended register), also to and from SP.
	public static void subExt(Core core, int sf, int rm, int option, int imm3, int rn, int rd) {
		core.x[rd] = Alu.narrow(sf, core.x[rn] - Alu.extend(core.x(rm), option, imm3));
	}

	/// SUBS (extended register).
	public static void subsExt(Core core, int sf, int rm, int option, int imm3, int rn, int rd) {
		add(core, sf, core.x[rn], ~Alu.extend(core.x(rm), option, imm3), 1, rd);
	}

	/// ADC: with the carry flag.
	public static void adc(Core core, int sf, int rm, int rn, int rd) {
		core.setX(rd, Alu.narrow(sf, core.x(rn) + core.x(rm) + carry(core)));
	}

	/// ADCS.
	public static void adcs(Core core, int sf, int rm, int rn, int rd) {
		add(core, sf, core.x(rn), core.x(rm), carry(core), rd);
	}

	/// SBC: less one where the carry flag is clear.
	public static void sbc(Core core, int sf, int rm, int rn, int rd) {
		core.setX(rd, Alu.narrow(sf, core.x(rn) + ~core.x(rm) + carry(core)));
	}

	/// SBCS.
	public static void sbcs(Core core, int sf, int rm, int rn, int rd) {
		add(core, sf, core.x(rn), ~core.x(rm), carry(core), rd);
	}

	private static int carry(Core core) {
		return core.nzcv >>> 1 & 1;
	}

	/// Adds with flags.
	private static void add(Core core, int sf, long a, long b, int carry, int rd) {
		core.nzcv = Alu.addFlags(sf, a, b, carry);
		core.setX(rd, Alu.narrow(sf, a + b + carry));
	}
}
