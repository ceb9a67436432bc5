// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Access;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;

/// Exclusive loads and stores (Arm ARM C4.1, Load/store exclusive register, pair).
///
/// One thread runs a core, and accesses are in program order: acquire and release ask for nothing more.
public final class Exclusive {
	private Exclusive() {
	}

	private static long load(Core core, int bytes, int rn) {
		CoreMemory memory = core.memory;
		long address = Address.aligned(Address.base(core, rn), bytes, Access.READ);
		long physical = memory.exclusive(address, Access.READ);
		long value = Load.any(memory, address, bytes);
		core.monitor.mark(physical, bytes, value, 0);
		return value;
	}

	private static void store(Core core, int bytes, int rs, int rn, long value) {
		CoreMemory memory = core.memory;
		long address = Address.aligned(Address.base(core, rn), bytes, Access.WRITE);
		long physical = memory.exclusive(address, Access.WRITE);
		boolean stores = core.monitor.marks(physical, bytes) && core.monitor.holds(memory.ram().load(physical, bytes), 0);
		core.monitor.clear();
		if (stores)
			Store.any(memory, address, bytes, value);
		core.setX(rs, stores ? 0 : 1);
	}

	private static void loadPair(Core core, int sf, int rn, int rt, int rt2) {
		if (sf == 0) {
			long both = load(core, 8, rn);
			core.setX(rt, both & 0xFFFFFFFFL);
			core.setX(rt2, both >>> 32);
			return;
		}
		CoreMemory memory = core.memory;
		long address = Address.aligned(Address.base(core, rn), 16, Access.READ);
		long physical = memory.exclusive(address, Access.READ);
		byte[] from = memory.gather(address, 16, 16);
		long low = (long) CoreMemory.LONG.get(from, 0);
		long high = (long) CoreMemory.LONG.get(from, 8);
		core.monitor.mark(physical, 16, low, high);
		core.setX(rt, low);
		core.setX(rt2, high);
	}

	private static void storePair(Core core, int sf, int rs, int rn, int rt, int rt2) {
		if (sf == 0) {
			store(core, 8, rs, rn, core.x(rt) & 0xFFFFFFFFL | core.x(rt2) << 32);
			return;
		}
		CoreMemory memory = core.memory;
		long address = Address.aligned(Address.base(core, rn), 16, Access.WRITE);
		long physical = memory.exclusive(address, Access.WRITE);
		boolean stores = core.monitor.marks(physical, 16)
				&& core.monitor.holds(memory.ram().load(physical, 8), memory.ram().load(physical + 8, 8));
		core.monitor.clear();
		if (stores)
			Store.pair64(memory, address, 16, core.x(rt), core.x(rt2));
		core.setX(rs, stores ? 0 : 1);
	}

	/// STXRB: a byte.
	public static void stxrb(Core core, int rs, int rt2, int rn, int rt) {
		store(core, 1, rs, rn, core.x(rt));
	}

	/// STLXRB: a byte, with release.
	public static void stlxrb(Core core, int rs, int rt2, int rn, int rt) {
		store(core, 1, rs, rn, core.x(rt));
	}

	/// LDXRB: a byte.
	public static void ldxrb(Core core, int rs, int rt2, int rn, int rt) {
		core.setX(rt, load(core, 1, rn));
	}

	/// LDAXRB: a byte, with acquire.
	public static void ldaxrb(Core core, int rs, int rt2, int rn, int rt) {
		core.setX(rt, load(core, 1, rn));
	}

	/// STXRH: a halfword.
	public static void stxrh(Core core, int rs, int rt2, int rn, int rt) {
		store(core, 2, rs, rn, core.x(rt));
	}

	/// STLXRH: a halfword, with release.
	public static void stlxrh(Core core, int rs, int rt2, int rn, int rt) {
		store(core, 2, rs, rn, core.x(rt));
	}

	/// LDXRH: a halfword.
	public static void ldxrh(Core core, int rs, int rt2, int rn, int rt) {
		core.setX(rt, load(core, 2, rn));
	}

	/// LDAXRH: a halfword, with acquire.
	public static void ldaxrh(Core core, int rs, int rt2, int rn, int rt) {
		core.setX(rt, load(core, 2, rn));
	}

	/// STXR: a word or doubleword.
	public static void stxr(Core core, int sf, int rs, int rt2, int rn, int rt) {
		store(core, 4 << sf, rs, rn, core.x(rt));
	}

	/// STLXR: a word or doubleword, with release.
	public static void stlxr(Core core, int sf, int rs, int rt2, int rn, int rt) {
		store(core, 4 << sf, rs, rn, core.x(rt));
	}

	/// LDXR: a word or doubleword.
	public static void ldxr(Core core, int sf, int rs, int rt2, int rn, int rt) {
		core.setX(rt, load(core, 4 << sf, rn));
	}

	/// LDAXR: a word or doubleword, with acquire.
	public static void ldaxr(Core core, int sf, int rs, int rt2, int rn, int rt) {
		core.setX(rt, load(core, 4 << sf, rn));
	}

	/// STXP: two words or doublewords.
	public static void stxp(Core core, int sf, int rs, int rt2, int rn, int rt) {
		storePair(core, sf, rs, rn, rt, rt2);
	}

	/// STLXP: two words or doublewords, with release.
	public static void stlxp(Core core, int sf, int rs, int rt2, int rn, int rt) {
		storePair(core, sf, rs, rn, rt, rt2);
	}

	/// LDXP: two words or doublewords.
	public static void ldxp(Core core, int sf, int rs, int rt2, int rn, int rt) {
		loadPair(core, sf, rn, rt, rt2);
	}

	/// LDAXP: two words or doublewords, with acquire.
	public static void ldaxp(Core core, int sf, int rs, int rt2, int rn, int rt) {
		loadPair(core, sf, rn, rt, rt2);
	}
}
