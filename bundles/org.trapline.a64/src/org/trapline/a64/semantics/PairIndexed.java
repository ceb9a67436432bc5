// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Loads and stores of pairs that change their base (Arm ARM C4.1, Load/store register pair (post-indexed), (pre-indexed)).
public final class PairIndexed {
	private PairIndexed() {
	}

	/// STP: two words or doublewords.
	public static void stpPost(Core core, int sf, int imm7, int rt2, int rn, int rt) {
		long address = Address.base(core, rn);
		Pair.store(core, sf, address, rt, rt2);
		core.x[rn] = address + Address.scaled7(imm7, 4 << sf);
	}

	/// LDP: two words or doublewords.
	public static void ldpPost(Core core, int sf, int imm7, int rt2, int rn, int rt) {
		long address = Address.base(core, rn);
		Pair.load(core, sf, address, rt, rt2);
		core.x[rn] = address + Address.scaled7(imm7, 4 << sf);
	}

	/// LDPSW: two words, sign-extended.
	public static void ldpswPost(Core core, int imm7, int rt2, int rn, int rt) {
		long address = Address.base(core, rn);
		Pair.loadSigned32(core, address, rt, rt2);
		core.x[rn] = address + Address.scaled7(imm7, 4);
	}

	/// STP: 32, 64 or 128 bits of two vector registers.
	public static void stpFpPost(Core core, int opc, int imm7, int rt2, int rn, int rt) {
		long address = Address.base(core, rn);
		Pair.storeVectors(core, opc, address, rt, rt2);
		core.x[rn] = address + Address.scaled7(imm7, 4 << opc);
	}

	/// LDP: 32, 64 or 128 bits of two vector registers.
	public static void ldpFpPost(Core core, int opc, int imm7, int rt2, int rn, int rt) {
		long address = Address.base(core, rn);
		Pair.loadVectors(core, opc, address, rt, rt2);
		core.x[rn] = address + Address.scaled7(imm7, 4 << opc);
	}

	/// STP: two words or doublewords.
	public static void stpPre(Core core, int sf, int imm7, int rt2, int rn, int rt) {
		long address = Address.base(core, rn) + Address.scaled7(imm7, 4 << sf);
		Pair.store(core, sf, address, rt, rt2);
		core.x[rn] = address;
	}

	/// LDP: two words or doublewords.
	public static void ldpPre(Core core, int sf, int imm7, int rt2, int rn, int rt) {
		long address = Address.base(core, rn) + Address.scaled7(imm7, 4 << sf);
		Pair.load(core, sf, address, rt, rt2);
		core.x[rn] = address;
	}

	/// LDPSW: two words, sign-extended.
	public static void ldpswPre(Core core, int imm7, int rt2, int rn, int rt) {
		long address = Address.base(core, rn) + Address.scaled7(imm7, 4);
		Pair.loadSigned32(core, address, rt, rt2);
		core.x[rn] = address;
	}

	/// STP: 32, 64 or 128 bits of two vector registers.
	public static void stpFpPre(Core core, int opc, int imm7, int rt2, int rn, int rt) {
		long address = Address.base(core, rn) + Address.scaled7(imm7, 4 << opc);
		Pair.storeVectors(core, opc, address, rt, rt2);
		core.x[rn] = address;
	}

	/// LDP: 32, 64 or 128 bits of two vector registers.
	public static void ldpFpPre(Core core, int opc, int imm7, int rt2, int rn, int rt) {
		long address = Address.base(core, rn) + Address.scaled7(imm7, 4 << opc);
		Pair.loadVectors(core, opc, address, rt, rt2);
		core.x[rn] = address;
	}
}
