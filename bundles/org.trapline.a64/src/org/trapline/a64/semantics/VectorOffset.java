// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Loads and stores of vector registers at a base and an immediate offset (Arm ARM C4.1, Load/store register (unsigned
/// immediate), (unscaled immediate)).
public final class VectorOffset {
	private VectorOffset() {
	}

	/// STR B: 8 bits of a vector register.
	public static void strB(Core core, int imm12, int rn, int rt) {
		Store.vector8(core, Address.base(core, rn) + imm12, rt);
	}

	/// LDR B: 8 bits of a vector register.
	public static void ldrB(Core core, int imm12, int rn, int rt) {
		Load.vector8(core, Address.base(core, rn) + imm12, rt);
	}

	/// STR H: 16 bits of a vector register.
	public static void strH(Core core, int imm12, int rn, int rt) {
		Store.vector16(core, Address.base(core, rn) + (imm12 << 1), rt);
	}

	/// LDR H: 16 bits of a vector register.
	public static void ldrH(Core core, int imm12, int rn, int rt) {
		Load.vector16(core, Address.base(core, rn) + (imm12 << 1), rt);
	}

	/// STR S: 32 bits of a vector register.
	public static void strS(Core core, int imm12, int rn, int rt) {
		Store.vector32(core, Address.base(core, rn) + (imm12 << 2), rt);
	}

	/// LDR S: 32 bits of a vector register.
	public static void ldrS(Core core, int imm12, int rn, int rt) {
		Load.vector32(core, Address.base(core, rn) + (imm12 << 2), rt);
	}

	/// STR D: 64 bits of a vector register.
	public static void strD(Core core, int imm12, int rn, int rt) {
		Store.vector64(core, Address.base(core, rn) + (imm12 << 3), rt);
	}

	/// LDR D: 64 bits of a vector register.
	public static void ldrD(Core core, int imm12, int rn, int rt) {
		Load.vector64(core, Address.base(core, rn) + (imm12 << 3), rt);
	}

	/// STR Q: 128 bits of a vector register.
	public static void strQ(Core core, int imm12, int rn, int rt) {
		Store.vector128(core, Address.base(core, rn) + (imm12 << 4), rt);
	}

	/// LDR Q: 128 bits of a vector register.
	public static void ldrQ(Core core, int imm12, int rn, int rt) {
		Load.vector128(core, Address.base(core, rn) + (imm12 << 4), rt);
	}

	/// STUR B: 8 bits of a vector register.
	public static void sturB(Core core, int imm9, int rn, int rt) {
		Store.vector8(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// LDUR B: 8 bits of a vector register.
	public static void ldurB(Core core, int imm9, int rn, int rt) {
		Load.vector8(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// STUR H: 16 bits of a vector register.
	public static void sturH(Core core, int imm9, int rn, int rt) {
		Store.vector16(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// LDUR H: 16 bits of a vector register.
	public static void ldurH(Core core, int imm9, int rn, int rt) {
		Load.vector16(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// STUR S: 32 bits of a vector register.
	public static void sturS(Core core, int imm9, int rn, int rt) {
		Store.vector32(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// LDUR S: 32 bits of a vector register.
	public static void ldurS(Core core, int imm9, int rn, int rt) {
		Load.vector32(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// STUR D: 64 bits of a vector register.
	public static void sturD(Core core, int imm9, int rn, int rt) {
		Store.vector64(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// LDUR D: 64 bits of a vector register.
	public static void ldurD(Core core, int imm9, int rn, int rt) {
		Load.vector64(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// STUR Q: 128 bits of a vector register.
	public static void sturQ(Core core, int imm9, int rn, int rt) {
		Store.vector128(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}

	/// LDUR Q: 128 bits of a vector register.
	public static void ldurQ(Core core, int imm9, int rn, int rt) {
		Load.vector128(core, Address.base(core, rn) + Address.signed9(imm9), rt);
	}
}
