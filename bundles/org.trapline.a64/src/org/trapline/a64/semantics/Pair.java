// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;

/// Loads and stores of two registers, together.
final class Pair {
	private Pair() {
	}

	static void load(Core core, int sf, long address, int rt, int rt2) {
		if (sf == 0) {
			long both = words(core, address);
			core.setX(rt2, both >>> 32);
			core.setX(rt, both & 0xFFFFFFFFL);
		} else
			load64(core, address, rt, rt2);
	}

	static void loadSigned32(Core core, long address, int rt, int rt2) {
		long both = words(core, address);
		core.setX(rt2, both >> 32);
		core.setX(rt, (int) both);
	}

	private static void load64(Core core, long address, int rt, int rt2) {
		CoreMemory memory = core.memory;
		int at = memory.locate(address, 16, CoreMemory.READ);
		byte[] from = at < 0 ? memory.gather(address, 16, 8) : memory.bank(address);
		int i = Math.max(at, 0);
		core.setX(rt2, (long) CoreMemory.LONG.get(from, i + 8));
		core.setX(rt, (long) CoreMemory.LONG.get(from, i));
	}

	static void store(Core core, int sf, long address, int rt, int rt2) {
		if (sf == 0)
			store32(core.memory, address, core.x(rt), core.x(rt2));
		else
			Store.pair64(core.memory, address, 8, core.x(rt), core.x(rt2));
	}

	static void loadVectors(Core core, int opc, long address, int rt, int rt2) {
		switch (opc) {
		case 0 -> {
			long both = words(core, address);
			core.setD(rt, both & 0xFFFFFFFFL);
			core.setD(rt2, both >>> 32);
		}
		case 1 -> loadVectors64(core, address, rt, rt2);
		default -> loadVectors128(core, address, rt, rt2);
		}
	}

	static void storeVectors(Core core, int opc, long address, int rt, int rt2) {
		switch (opc) {
		case 0 -> store32(core.memory, address, core.v[2 * rt], core.v[2 * rt2]);
		case 1 -> Store.pair64(core.memory, address, 8, core.v[2 * rt], core.v[2 * rt2]);
		default -> storeVectors128(core, address, rt, rt2);
		}
	}

	private static void loadVectors64(Core core, long address, int rt, int rt2) {
		CoreMemory memory = core.memory;
		int at = memory.locate(address, 16, CoreMemory.READ);
		byte[] from = at < 0 ? memory.gather(address, 16, 8) : memory.bank(address);
		int i = Math.max(at, 0);
		core.setD(rt, (long) CoreMemory.LONG.get(from, i));
		core.setD(rt2, (long) CoreMemory.LONG.get(from, i + 8));
	}

	private static void loadVectors128(Core core, long address, int rt, int rt2) {
		CoreMemory memory = core.memory;
		int at = memory.locate(address, 32, CoreMemory.READ);
		byte[] from = at < 0 ? memory.gather(address, 32, 16) : memory.bank(address);
		int i = Math.max(at, 0);
		core.setQ(rt, (long) CoreMemory.LONG.get(from, i), (long) CoreMemory.LONG.get(from, i + 8));
		core.setQ(rt2, (long) CoreMemory.LONG.get(from, i + 16), (long) CoreMemory.LONG.get(from, i + 24));
	}

	private static void storeVectors128(Core core, long address, int rt, int rt2) {
		CoreMemory memory = core.memory;
		int at = memory.locate(address, 32, CoreMemory.WRITE);
		byte[] to = at < 0 ? memory.scratch() : memory.bank(address);
		int i = Math.max(at, 0);
		CoreMemory.LONG.set(to, i, core.v[2 * rt]);
		CoreMemory.LONG.set(to, i + 8, core.v[2 * rt + 1]);
		CoreMemory.LONG.set(to, i + 16, core.v[2 * rt2]);
		CoreMemory.LONG.set(to, i + 24, core.v[2 * rt2 + 1]);
		if (at < 0)
			memory.scatter(address, 32, 16);
	}

	/// Two words: the first one in the low half.
	private static long words(Core core, long address) {
		CoreMemory memory = core.memory;
		int at = memory.locate(address, 8, CoreMemory.READ);
		byte[] from = at < 0 ? memory.gather(address, 8, 4) : memory.bank(address);
		return (long) CoreMemory.LONG.get(from, Math.max(at, 0));
	}

	private static void store32(CoreMemory memory, long address, long first, long second) {
		int at = memory.locate(address, 8, CoreMemory.WRITE);
		byte[] to = at < 0 ? memory.scratch() : memory.bank(address);
		CoreMemory.LONG.set(to, Math.max(at, 0), first & 0xFFFFFFFFL | second << 32);
		if (at < 0)
			memory.scatter(address, 8, 4);
	}
}
