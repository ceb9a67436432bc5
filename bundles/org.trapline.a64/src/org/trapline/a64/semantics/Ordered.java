// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Access;
import org.trapline.a64.core.Core;

/// Loads with acquire, stores with release (Arm ARM C4.1, Load/store ordered).
///
/// One thread runs a core, and accesses are in program order, so what is left of ordering is that addresses must be aligned.
public final class Ordered {
	private Ordered() {
	}

	private static void load(Core core, int bytes, int rn, int rt) {
		core.setX(rt, Load.any(core.memory, Address.aligned(Address.base(core, rn), bytes, Access.READ), bytes));
	}

	private static void store(Core core, int bytes, int rn, int rt) {
		Store.any(core.memory, Address.aligned(Address.base(core, rn), bytes, Access.WRITE), bytes, core.x(rt));
	}

	/// STLLRB: a byte.
	public static void stllrb(Core core, int rs, int rt2, int rn, int rt) {
		store(core, 1, rn, rt);
	}

	/// STLRB: a byte.
	public static void stlrb(Core core, int rs, int rt2, int rn, int rt) {
		store(core, 1, rn, rt);
	}

	/// LDLARB: a byte.
	public static void ldlarb(Core core, int rs, int rt2, int rn, int rt) {
		load(core, 1, rn, rt);
	}

	/// LDARB: a byte.
	public static void ldarb(Core core, int rs, int rt2, int rn, int rt) {
		load(core, 1, rn, rt);
	}

	/// STLLRH: a halfword.
	public static void stllrh(Core core, int rs, int rt2, int rn, int rt) {
		store(core, 2, rn, rt);
	}

	/// STLRH: a halfword.
	public static void stlrh(Core core, int rs, int rt2, int rn, int rt) {
		store(core, 2, rn, rt);
	}

	/// LDLARH: a halfword.
	public static void ldlarh(Core core, int rs, int rt2, int rn, int rt) {
		load(core, 2, rn, rt);
	}

	/// LDARH: a halfword.
	public static void ldarh(Core core, int rs, int rt2, int rn, int rt) {
		load(core, 2, rn, rt);
	}

	/// STLLR: a word or doubleword.
	public static void stllr(Core core, int sf, int rs, int rt2, int rn, int rt) {
		store(core, 4 << sf, rn, rt);
	}

	/// STLR: a word or doubleword.
	public static void stlr(Core core, int sf, int rs, int rt2, int rn, int rt) {
		store(core, 4 << sf, rn, rt);
	}

	/// LDLAR: a word or doubleword.
	public static void ldlar(Core core, int sf, int rs, int rt2, int rn, int rt) {
		load(core, 4 << sf, rn, rt);
	}

	/// LDAR: a word or doubleword.
	public static void ldar(Core core, int sf, int rs, int rt2, int rn, int rt) {
		load(core, 4 << sf, rn, rt);
	}

	/// LDAPR: a byte, halfword, word or doubleword.
	public static void ldapr(Core core, int size, int rs, int rn, int rt) {
		load(core, 1 << size, rn, rt);
	}
}
