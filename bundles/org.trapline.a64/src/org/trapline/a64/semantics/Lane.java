// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.Ram;

/// Loads and stores of one element each of some vector registers.
final class Lane {
	private static final long[] ONES = {0x0101010101010101L, 0x0001000100010001L, 0x0000000100000001L, 1};

	private Lane() {
	}

	/// The index of a byte, as instructions that load or store a single structure hold it.
	static int byteAt(int q, int s, int size) {
		return q << 3 | s << 2 | size;
	}

	/// That of a halfword.
	static int halfwordAt(int q, int s, int size) {
		return q << 2 | s << 1 | size >>> 1;
	}

	/// That of a word.
	static int wordAt(int q, int s) {
		return q << 1 | s;
	}

	/// @param lane index of the element
	static void load(Core core, int size, int count, int lane, int rn, int rt) {
		CoreMemory memory = core.memory;
		long address = Address.base(core, rn);
		int at = memory.locate(address, count << size, CoreMemory.READ);
		byte[] from = at < 0 ? memory.gather(address, count << size, 1 << size) : memory.bank(address);
		int i = Math.max(at, 0);
		int shift = 8 * lane << size & 63;
		long mask = -1L >>> Long.SIZE - (8 << size) << shift;
		for (int r = 0; r < count; r++) {
			int half = 2 * Structure.register(rt, r) + (lane << size >>> 3);
			core.v[half] = core.v[half] & ~mask | Ram.get(from, i + (r << size), 1 << size) << shift;
		}
	}

	static void store(Core core, int size, int count, int lane, int rn, int rt) {
		CoreMemory memory = core.memory;
		long address = Address.base(core, rn);
		int at = memory.locate(address, count << size, CoreMemory.WRITE);
		byte[] to = at < 0 ? memory.scratch() : memory.bank(address);
		int i = Math.max(at, 0);
		for (int r = 0; r < count; r++) {
			int half = 2 * Structure.register(rt, r) + (lane << size >>> 3);
			Ram.set(to, i + (r << size), 1 << size, core.v[half] >>> (8 * lane << size & 63));
		}
		if (at < 0)
			memory.scatter(address, count << size, 1 << size);
	}

	/// To all lanes.
	static void replicate(Core core, int q, int size, int count, int rn, int rt) {
		CoreMemory memory = core.memory;
		long address = Address.base(core, rn);
		int at = memory.locate(address, count << size, CoreMemory.READ);
		byte[] from = at < 0 ? memory.gather(address, count << size, 1 << size) : memory.bank(address);
		int i = Math.max(at, 0);
		for (int r = 0; r < count; r++) {
			long lanes = Ram.get(from, i + (r << size), 1 << size) * ONES[size];
			core.setQ(Structure.register(rt, r), lanes, q == 0 ? 0 : lanes);
		}
	}
}
