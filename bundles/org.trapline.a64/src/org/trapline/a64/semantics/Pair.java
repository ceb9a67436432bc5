// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Access;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;

/// Loads and stores of two registers: one access where both are on one page, else all or nothing of it.
final class Pair {
	private Pair() {
	}

	static void load(Core core, int sf, long address, int rt, int rt2) {
		if (sf == 0)
			load32(core, address, rt, rt2);
		else
			load64(core, address, rt, rt2);
	}

	static void store(Core core, int sf, long address, int rt, int rt2) {
		if (sf == 0)
			store32(core, address, core.x(rt), core.x(rt2));
		else
			store64(core, address, core.x(rt), core.x(rt2));
	}

	private static void load32(Core core, long address, int rt, int rt2) {
		long both = words(core, address);
		core.setX(rt2, both >>> 32);
		core.setX(rt, both & 0xFFFFFFFFL);
	}

	static void loadSigned32(Core core, long address, int rt, int rt2) {
		long both = words(core, address);
		core.setX(rt2, both >> 32);
		core.setX(rt, (int) both);
	}

	private static void load64(Core core, long address, int rt, int rt2) {
		CoreMemory memory = core.memory;
		int at = memory.locate(address, 16, CoreMemory.READ);
		if (at < 0)
			memory.reach(address, 16, 8, Access.READ);
		long first = doubleword(memory, address, at, 0);
		long second = doubleword(memory, address, at, 8);
		core.setX(rt2, second);
		core.setX(rt, first);
	}

	static void loadVectors(Core core, int opc, long address, int rt, int rt2) {
		switch (opc) {
		case 0 -> loadVectors32(core, address, rt, rt2);
		case 1 -> loadVectors64(core, address, rt, rt2);
		default -> loadVectors128(core, address, rt, rt2);
		}
	}

	static void storeVectors(Core core, int opc, long address, int rt, int rt2) {
		switch (opc) {
		case 0 -> store32(core, address, core.v[2 * rt], core.v[2 * rt2]);
		case 1 -> store64(core, address, core.v[2 * rt], core.v[2 * rt2]);
		default -> storeVectors128(core, address, rt, rt2);
		}
	}

	private static void loadVectors32(Core core, long address, int rt, int rt2) {
		long both = words(core, address);
		core.setD(rt, both & 0xFFFFFFFFL);
		core.setD(rt2, both >>> 32);
	}

	private static void loadVectors64(Core core, long address, int rt, int rt2) {
		CoreMemory memory = core.memory;
		int at = memory.locate(address, 16, CoreMemory.READ);
		if (at < 0)
			memory.reach(address, 16, 8, Access.READ);
		long first = doubleword(memory, address, at, 0);
		long second = doubleword(memory, address, at, 8);
		core.setD(rt, first);
		core.setD(rt2, second);
	}

	private static void loadVectors128(Core core, long address, int rt, int rt2) {
		CoreMemory memory = core.memory;
		int at = memory.locate(address, 32, CoreMemory.READ);
		if (at < 0) {
			loadVectors128Slow(core, address, rt, rt2);
			return;
		}
		byte[] bank = memory.bank(address);
		core.setQ(rt, (long) CoreMemory.LONG.get(bank, at), (long) CoreMemory.LONG.get(bank, at + 8));
		core.setQ(rt2, (long) CoreMemory.LONG.get(bank, at + 16), (long) CoreMemory.LONG.get(bank, at + 24));
	}

	private static void loadVectors128Slow(Core core, long address, int rt, int rt2) {
		CoreMemory memory = core.memory;
		memory.reach(address, 32, 16, Access.READ);
		long low = memory.loadReached(address, 8);
		long high = memory.loadReached(address + 8, 8);
		long low2 = memory.loadReached(address + 16, 8);
		long high2 = memory.loadReached(address + 24, 8);
		core.setQ(rt, low, high);
		core.setQ(rt2, low2, high2);
	}

	private static void storeVectors128(Core core, long address, int rt, int rt2) {
		CoreMemory memory = core.memory;
		int at = memory.locate(address, 32, CoreMemory.WRITE);
		if (at < 0) {
			storeVectors128Slow(core, address, rt, rt2);
			return;
		}
		byte[] bank = memory.bank(address);
		CoreMemory.LONG.set(bank, at, core.v[2 * rt]);
		CoreMemory.LONG.set(bank, at + 8, core.v[2 * rt + 1]);
		CoreMemory.LONG.set(bank, at + 16, core.v[2 * rt2]);
		CoreMemory.LONG.set(bank, at + 24, core.v[2 * rt2 + 1]);
	}

	private static void storeVectors128Slow(Core core, long address, int rt, int rt2) {
		CoreMemory memory = core.memory;
		memory.reach(address, 32, 16, Access.WRITE);
		memory.storeReached(address, 8, core.v[2 * rt]);
		memory.storeReached(address + 8, 8, core.v[2 * rt + 1]);
		memory.storeReached(address + 16, 8, core.v[2 * rt2]);
		memory.storeReached(address + 24, 8, core.v[2 * rt2 + 1]);
	}

	private static long doubleword(CoreMemory memory, long address, int at, int offset) {
		return at < 0 ? memory.loadReached(address + offset, 8)
				: (long) CoreMemory.LONG.get(memory.bank(address), at + offset);
	}

	/// Two words: the first one in the low half.
	private static long words(Core core, long address) {
		CoreMemory memory = core.memory;
		int at = memory.locate(address, 8, CoreMemory.READ);
		if (at >= 0)
			return (long) CoreMemory.LONG.get(memory.bank(address), at);
		memory.reach(address, 8, 4, Access.READ);
		return memory.loadReached(address, 4) | memory.loadReached(address + 4, 4) << 32;
	}

	private static void store32(Core core, long address, long first, long second) {
		CoreMemory memory = core.memory;
		int at = memory.locate(address, 8, CoreMemory.WRITE);
		if (at >= 0) {
			CoreMemory.LONG.set(memory.bank(address), at, first & 0xFFFFFFFFL | second << 32);
			return;
		}
		memory.reach(address, 8, 4, Access.WRITE);
		memory.storeReached(address, 4, first);
		memory.storeReached(address + 4, 4, second);
	}

	private static void store64(Core core, long address, long first, long second) {
		CoreMemory memory = core.memory;
		int at = memory.locate(address, 16, CoreMemory.WRITE);
		if (at >= 0) {
			byte[] bank = memory.bank(address);
			CoreMemory.LONG.set(bank, at, first);
			CoreMemory.LONG.set(bank, at + 8, second);
			return;
		}
		memory.reach(address, 16, 8, Access.WRITE);
		memory.storeReached(address, 8, first);
		memory.storeReached(address + 8, 8, second);
	}
}
