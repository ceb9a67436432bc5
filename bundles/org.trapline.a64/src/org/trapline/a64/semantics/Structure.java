// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.Ram;

/// Loads and stores of whole vector registers, one after the other or element by element in turn.
final class Structure {
	private Structure() {
	}

	/// The register so many after one: V0 follows V31.
	static int register(int rt, int after) {
		return rt + after & 31;
	}

	/// Adds to the base: an index register, or what was accessed if that is 31.
	static void post(Core core, int rn, int rm, int bytes) {
		core.x[rn] += rm == 31 ? bytes : core.x[rm];
	}

	static void loadConsecutive(Core core, int q, int size, int count, int rn, int rt) {
		CoreMemory memory = core.memory;
		long address = Address.base(core, rn);
		int bytes = count * 8 << q;
		int at = memory.locate(address, bytes, CoreMemory.READ);
		byte[] from = at < 0 ? memory.gather(address, bytes, 1 << size) : memory.bank(address);
		int i = Math.max(at, 0);
		for (int r = 0; r < count; r++) {
			int register = register(rt, r);
			if (q == 0)
				core.setD(register, (long) CoreMemory.LONG.get(from, i + 8 * r));
			else
				core.setQ(register, (long) CoreMemory.LONG.get(from, i + 16 * r),
						(long) CoreMemory.LONG.get(from, i + 16 * r + 8));
		}
	}

	static void storeConsecutive(Core core, int q, int size, int count, int rn, int rt) {
		CoreMemory memory = core.memory;
		long address = Address.base(core, rn);
		int bytes = count * 8 << q;
		int at = memory.locate(address, bytes, CoreMemory.WRITE);
		byte[] to = at < 0 ? memory.scratch() : memory.bank(address);
		int i = Math.max(at, 0);
		for (int r = 0; r < count; r++) {
			int register = register(rt, r);
			CoreMemory.LONG.set(to, i + (8 * r << q), core.v[2 * register]);
			if (q != 0)
				CoreMemory.LONG.set(to, i + 16 * r + 8, core.v[2 * register + 1]);
		}
		if (at < 0)
			memory.scatter(address, bytes, 1 << size);
	}

	static void loadInterleaved(Core core, int q, int size, int count, int rn, int rt) {
		CoreMemory memory = core.memory;
		long address = Address.base(core, rn);
		int bytes = count * 8 << q;
		int at = memory.locate(address, bytes, CoreMemory.READ);
		byte[] from = at < 0 ? memory.gather(address, bytes, 1 << size) : memory.bank(address);
		int i = Math.max(at, 0);
		for (int r = 0; r < count; r++)
			core.setQ(register(rt, r), collect(from, i + (r << size), size, count),
					q == 0 ? 0 : collect(from, i + (r << size) + 8 * count, size, count));
	}

	static void storeInterleaved(Core core, int q, int size, int count, int rn, int rt) {
		CoreMemory memory = core.memory;
		long address = Address.base(core, rn);
		int bytes = count * 8 << q;
		int at = memory.locate(address, bytes, CoreMemory.WRITE);
		byte[] to = at < 0 ? memory.scratch() : memory.bank(address);
		int i = Math.max(at, 0);
		for (int r = 0; r < count; r++) {
			int register = register(rt, r);
			spread(to, i + (r << size), size, count, core.v[2 * register]);
			if (q != 0)
				spread(to, i + (r << size) + 8 * count, size, count, core.v[2 * register + 1]);
		}
		if (at < 0)
			memory.scatter(address, bytes, 1 << size);
	}

	/// 64 bits of elements, each so many after the one before.
	private static long collect(byte[] from, int at, int size, int every) {
		long elements = 0;
		for (int i = 0; i < 8 >> size; i++)
			elements |= Ram.get(from, at + (i * every << size), 1 << size) << (8 * i << size);
		return elements;
	}

	private static void spread(byte[] to, int at, int size, int every, long elements) {
		for (int i = 0; i < 8 >> size; i++)
			Ram.set(to, at + (i * every << size), 1 << size, elements >>> (8 * i << size));
	}
}
