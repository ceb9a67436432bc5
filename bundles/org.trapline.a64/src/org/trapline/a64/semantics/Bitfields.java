// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Moves of bitfields, and bits counted, reversed and shifted by a register (Arm ARM C4.1.86 and C4.1.89).
public final class Bitfields {
	private static final long ODD_BYTES = 0x00FF_00FF_00FF_00FFL;

	private Bitfields() {
	}

	/// SBFM: ASR, SBFIZ, SBFX, SXTB...
	public static void sbfm(Core core, int sf, int n, int immr, int imms, int rn, int rd) {
		core.setX(rd, Alu.signedBitfield(sf, core.x(rn), immr, imms));
	}

	/// BFM: BFI, BFXIL, BFC.
	public static void bfm(Core core, int sf, int n, int immr, int imms, int rn, int rd) {
		long field = Alu.unsignedBitfield(sf, -1, immr, imms);
		long bits = Alu.unsignedBitfield(sf, core.x(rn), immr, imms);
		core.setX(rd, Alu.narrow(sf, core.x(rd) & ~field | bits));
	}

	/// UBFM: LSL, LSR, UBFIZ, UBFX, UXTB...
	public static void ubfm(Core core, int sf, int n, int immr, int imms, int rn, int rd) {
		core.setX(rd, Alu.unsignedBitfield(sf, core.x(rn), immr, imms));
	}

	/// EXTR: ROR where both are the same register.
	public static void extr(Core core, int sf, int n, int rm, int imms, int rn, int rd) {
		core.setX(rd, Alu.extract(sf, core.x(rn), core.x(rm), imms));
	}

	/// LSLV: shifts left by a register.
	public static void lslv(Core core, int sf, int rm, int rn, int rd) {
		core.setX(rd, Alu.shift(sf, core.x(rn), Alu.LSL, core.w(rm)));
	}

	/// LSRV: shifts right.
	public static void lsrv(Core core, int sf, int rm, int rn, int rd) {
		core.setX(rd, Alu.shift(sf, core.x(rn), Alu.LSR, core.w(rm)));
	}

	/// ASRV: shifts right with copies of the sign.
	public static void asrv(Core core, int sf, int rm, int rn, int rd) {
		core.setX(rd, Alu.shift(sf, core.x(rn), Alu.ASR, core.w(rm)));
	}

	/// RORV: rotates right.
	public static void rorv(Core core, int sf, int rm, int rn, int rd) {
		core.setX(rd, Alu.shift(sf, core.x(rn), Alu.ROR, core.w(rm)));
	}

	/// RBIT: all bits in reverse order.
	public static void rbit(Core core, int sf, int rn, int rd) {
		core.setX(rd, sf == 0 ? Long.reverse(core.x(rn)) >>> 32 : Long.reverse(core.x(rn)));
	}

	/// REV16: the bytes of each halfword swapped.
	public static void rev16(Core core, int sf, int rn, int rd) {
		long value = core.x(rn);
		core.setX(rd, Alu.narrow(sf, (value & ODD_BYTES) << 8 | value >>> 8 & ODD_BYTES));
	}

	/// REV of a W register.
	public static void revW(Core core, int rn, int rd) {
		core.setW(rd, Integer.reverseBytes(core.w(rn)));
	}

	/// REV32: the bytes of each word reversed.
	public static void rev32(Core core, int rn, int rd) {
		core.setX(rd, Long.rotateLeft(Long.reverseBytes(core.x(rn)), 32));
	}

	/// REV of an X register.
	public static void revX(Core core, int rn, int rd) {
		core.setX(rd, Long.reverseBytes(core.x(rn)));
	}

	/// CLZ: zeros above the highest one.
	public static void clz(Core core, int sf, int rn, int rd) {
		core.setX(rd, sf == 0 ? Integer.numberOfLeadingZeros(core.w(rn)) : Long.numberOfLeadingZeros(core.x(rn)));
	}

	/// CLS: bits below the sign that are the same as it.
	public static void cls(Core core, int sf, int rn, int rd) {
		long value = sf == 0 ? core.w(rn) : core.x(rn);
		core.setX(rd, Long.numberOfLeadingZeros(value ^ value >> 1) - 1 - (sf == 0 ? 32 : 0));
	}
}
