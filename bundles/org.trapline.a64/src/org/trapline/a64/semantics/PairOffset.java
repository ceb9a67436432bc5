// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;

/// Loads and stores of pairs at a base and an offset (Arm ARM C4.1, Load/store register pair (offset), no-allocate pair).
///
/// Whether caches are to keep what is accessed (LDNP, STNP) makes no difference to the state.
public final class PairOffset {
	private PairOffset() {
	}

	/// STNP: two words or doublewords.
	public static void stnp(Core core, int sf, int imm7, int rt2, int rn, int rt) {
		stp(core, sf, imm7, rt2, rn, rt);
	}

	/// LDNP: two words or doublewords.
	public static void ldnp(Core core, int sf, int imm7, int rt2, int rn, int rt) {
		ldp(core, sf, imm7, rt2, rn, rt);
	}

	/// STP: two words or doublewords.
	public static void stp(Core core, int sf, int imm7, int rt2, int rn, int rt) {
		Pair.store(core, sf, Address.base(core, rn) + Address.scaled7(imm7, 4 << sf), rt, rt2);
	}

	/// LDP: two words or doublewords.
	public static void ldp(Core core, int sf, int imm7, int rt2, int rn, int rt) {
		Pair.load(core, sf, Address.base(core, rn) + Address.scaled7(imm7, 4 << sf), rt, rt2);
	}

	/// LDPSW: two words, sign-extended.
	public static void ldpsw(Core core, int imm7, int rt2, int rn, int rt) {
		Pair.loadSigned32(core, Address.base(core, rn) + Address.scaled7(imm7, 4), rt, rt2);
	}

	/// STNP: 32, 64 or 128 bits of two vector registers.
	public static void stnpFp(Core core, int opc, int imm7, int rt2, int rn, int rt) {
		stpFp(core, opc, imm7, rt2, rn, rt);
	}

	/// LDNP: 32, 64 or 128 bits of two vector registers.
	public static void ldnpFp(Core core, int opc, int imm7, int rt2, int rn, int rt) {
		ldpFp(core, opc, imm7, rt2, rn, rt);
	}

	/// STP: 32, 64 or 128 bits of two vector registers.
	public static void stpFp(Core core, int opc, int imm7, int rt2, int rn, int rt) {
		Pair.storeVectors(core, opc, Address.base(core, rn) + Address.scaled7(imm7, 4 << opc), rt, rt2);
	}

	/// LDP: 32, 64 or 128 bits of two vector registers.
	public static void ldpFp(Core core, int opc, int imm7, int rt2, int rn, int rt) {
		Pair.loadVectors(core, opc, Address.base(core, rn) + Address.scaled7(imm7, 4 << opc), rt, rt2);
	}
}
