// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Loads and stores of vector registers that change their base, or have an index register (Arm ARM C4.1, Load/store register
/// (immediate post-indexed), (immediate pre-indexed), (register offset)).
public final class VectorIndexed {
	private VectorIndexed() {
	}

	/// STR B: 8 bits of a vector register.
	public static void strBPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Store.vector8(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// LDR B: 8 bits of a vector register.
	public static void ldrBPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Load.vector8(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// STR H: 16 bits of a vector register.
	public static void strHPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Store.vector16(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// LDR H: 16 bits of a vector register.
	public static void ldrHPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Load.vector16(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// STR S: 32 bits of a vector register.
	public static void strSPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Store.vector32(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// LDR S: 32 bits of a vector register.
	public static void ldrSPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Load.vector32(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// STR D: 64 bits of a vector register.
	public static void strDPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Store.vector64(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// LDR D: 64 bits of a vector register.
	public static void ldrDPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Load.vector64(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// STR Q: 128 bits of a vector register.
	public static void strQPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Store.vector128(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// LDR Q: 128 bits of a vector register.
	public static void ldrQPost(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn);
		Load.vector128(core, address, rt);
		core.x[rn] = address + Address.signed9(imm9);
	}

	/// STR B: 8 bits of a vector register.
	public static void strBPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Store.vector8(core, address, rt);
		core.x[rn] = address;
	}

	/// LDR B: 8 bits of a vector register.
	public static void ldrBPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Load.vector8(core, address, rt);
		core.x[rn] = address;
	}

	/// STR H: 16 bits of a vector register.
	public static void strHPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Store.vector16(core, address, rt);
		core.x[rn] = address;
	}

	/// LDR H: 16 bits of a vector register.
	public static void ldrHPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Load.vector16(core, address, rt);
		core.x[rn] = address;
	}

	/// STR S: 32 bits of a vector register.
	public static void strSPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Store.vector32(core, address, rt);
		core.x[rn] = address;
	}

	/// LDR S: 32 bits of a vector register.
	public static void ldrSPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Load.vector32(core, address, rt);
		core.x[rn] = address;
	}

	/// STR D: 64 bits of a vector register.
	public static void strDPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Store.vector64(core, address, rt);
		core.x[rn] = address;
	}

	/// LDR D: 64 bits of a vector register.
	public static void ldrDPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Load.vector64(core, address, rt);
		core.x[rn] = address;
	}

	/// STR Q: 128 bits of a vector register.
	public static void strQPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Store.vector128(core, address, rt);
		core.x[rn] = address;
	}

	/// LDR Q: 128 bits of a vector register.
	public static void ldrQPre(Core core, int imm9, int rn, int rt) {
		long address = Address.base(core, rn) + Address.signed9(imm9);
		Load.vector128(core, address, rt);
		core.x[rn] = address;
	}

	/// STR B: 8 bits of a vector register.
	public static void strBReg(Core core, int rm, int option, int s, int rn, int rt) {
		Store.vector8(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 0), rt);
	}

	/// LDR B: 8 bits of a vector register.
	public static void ldrBReg(Core core, int rm, int option, int s, int rn, int rt) {
		Load.vector8(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 0), rt);
	}

	/// STR H: 16 bits of a vector register.
	public static void strHReg(Core core, int rm, int option, int s, int rn, int rt) {
		Store.vector16(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 1), rt);
	}

	/// LDR H: 16 bits of a vector register.
	public static void ldrHReg(Core core, int rm, int option, int s, int rn, int rt) {
		Load.vector16(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 1), rt);
	}

	/// STR S: 32 bits of a vector register.
	public static void strSReg(Core core, int rm, int option, int s, int rn, int rt) {
		Store.vector32(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 2), rt);
	}

	/// LDR S: 32 bits of a vector register.
	public static void ldrSReg(Core core, int rm, int option, int s, int rn, int rt) {
		Load.vector32(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 2), rt);
	}

	/// STR D: 64 bits of a vector register.
	public static void strDReg(Core core, int rm, int option, int s, int rn, int rt) {
		Store.vector64(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 3), rt);
	}

	/// LDR D: 64 bits of a vector register.
	public static void ldrDReg(Core core, int rm, int option, int s, int rn, int rt) {
		Load.vector64(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 3), rt);
	}

	/// STR Q: 128 bits of a vector register.
	public static void strQReg(Core core, int rm, int option, int s, int rn, int rt) {
		Store.vector128(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 4), rt);
	}

	/// LDR Q: 128 bits of a vector register.
	public static void ldrQReg(Core core, int rm, int option, int s, int rn, int rt) {
		Load.vector128(core, Address.base(core, rn) + Address.offset(core, rm, option, s, 4), rt);
	}
}
