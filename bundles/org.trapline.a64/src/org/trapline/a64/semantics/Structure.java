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

	/// Loads 2, 3 or 4 registers by structures.
	static void load(Core core, int q, int size, int count, int rn, int rt) {
		CoreMemory memory = core.memory;
		long address = Address.base(core, rn);
		int bytes = count * 8 << q;
		int at = memory.locate(address, bytes, CoreMemory.READ);
		byte[] from = at < 0 ? memory.gather(address, bytes, 1 << size) : memory.bank(address);
		int i = Math.max(at, 0);
		for (int half = 0; half <= q; half++)
			switch (count) {
			case 2 -> part2(core, from, i + 16 * half, size, rt, half);
			case 3 -> part3(core, from, i + 24 * half, size, rt, half);
			default -> part4(core, from, i + 32 * half, size, rt, half);
			}
		if (q == 0)
			for (int r = 0; r < count; r++)
				core.v[2 * register(rt, r) + 1] = 0;
	}

	/// Stores 2, 3 or 4 registers by structures.
	static void store(Core core, int q, int size, int count, int rn, int rt) {
		CoreMemory memory = core.memory;
		long address = Address.base(core, rn);
		int bytes = count * 8 << q;
		int at = memory.locate(address, bytes, CoreMemory.WRITE);
		byte[] to = at < 0 ? memory.scratch() : memory.bank(address);
		int i = Math.max(at, 0);
		for (int half = 0; half <= q; half++)
			switch (count) {
			case 2 -> join2(core, to, i + 16 * half, size, rt, half);
			case 3 -> join3(core, to, i + 24 * half, size, rt, half);
			default -> join4(core, to, i + 32 * half, size, rt, half);
			}
		if (at < 0)
			memory.scatter(address, bytes, 1 << size);
	}

	/// Parts two doublewords of structures. A byte's place among them has four bits, of which the first says in which
	/// doubleword it is. Exchanging this one with each of the others that number elements leaves it to be the
	/// register's number.
	private static void part2(Core core, byte[] from, int i, int size, int rt, int half) {
		long a = (long) CoreMemory.LONG.get(from, i);
		long b = (long) CoreMemory.LONG.get(from, i + 8);
		long a1 = first(a, b, 2, size);
		long b1 = second(a, b, 2, size);
		long a2 = first(a1, b1, 1, size);
		long b2 = second(a1, b1, 1, size);
		core.v[2 * rt + half] = first(a2, b2, 0, size);
		core.v[2 * register(rt, 1) + half] = second(a2, b2, 0, size);
	}

	/// The steps of {@link #part2}, backwards.
	private static void join2(Core core, byte[] to, int i, int size, int rt, int half) {
		long a = core.v[2 * rt + half];
		long b = core.v[2 * register(rt, 1) + half];
		long a1 = first(a, b, 0, size);
		long b1 = second(a, b, 0, size);
		long a2 = first(a1, b1, 1, size);
		long b2 = second(a1, b1, 1, size);
		CoreMemory.LONG.set(to, i, first(a2, b2, 2, size));
		CoreMemory.LONG.set(to, i + 8, second(a2, b2, 2, size));
	}

	/// As {@link #part2}, with two bits that say in which doubleword a byte is. They end as the register's number, but with
	/// the one in the other's place where the steps were one or three.
	private static void part4(Core core, byte[] from, int i, int size, int rt, int half) {
		long a = (long) CoreMemory.LONG.get(from, i);
		long b = (long) CoreMemory.LONG.get(from, i + 8);
		long c = (long) CoreMemory.LONG.get(from, i + 16);
		long d = (long) CoreMemory.LONG.get(from, i + 24);
		long a1 = first(a, c, 2, size);
		long b1 = first(b, d, 2, size);
		long c1 = second(a, c, 2, size);
		long d1 = second(b, d, 2, size);
		long a2 = first(a1, b1, 1, size);
		long b2 = second(a1, b1, 1, size);
		long c2 = first(c1, d1, 1, size);
		long d2 = second(c1, d1, 1, size);
		core.v[2 * rt + half] = first(a2, c2, 0, size);
		core.v[2 * register(rt, 2 - (size & 1)) + half] = first(b2, d2, 0, size);
		core.v[2 * register(rt, 1 + (size & 1)) + half] = second(a2, c2, 0, size);
		core.v[2 * register(rt, 3) + half] = second(b2, d2, 0, size);
	}

	/// The steps of {@link #part4}, backwards.
	private static void join4(Core core, byte[] to, int i, int size, int rt, int half) {
		long a = core.v[2 * rt + half];
		long b = core.v[2 * register(rt, 2 - (size & 1)) + half];
		long c = core.v[2 * register(rt, 1 + (size & 1)) + half];
		long d = core.v[2 * register(rt, 3) + half];
		long a1 = first(a, c, 0, size);
		long b1 = first(b, d, 0, size);
		long c1 = second(a, c, 0, size);
		long d1 = second(b, d, 0, size);
		long a2 = first(a1, b1, 1, size);
		long b2 = second(a1, b1, 1, size);
		long c2 = first(c1, d1, 1, size);
		long d2 = second(c1, d1, 1, size);
		CoreMemory.LONG.set(to, i, first(a2, c2, 2, size));
		CoreMemory.LONG.set(to, i + 8, first(b2, d2, 2, size));
		CoreMemory.LONG.set(to, i + 16, second(a2, c2, 2, size));
		CoreMemory.LONG.set(to, i + 24, second(b2, d2, 2, size));
	}

	/// The first of two doublewords after a step, which is only done if it moves whole elements.
	private static long first(long a, long b, int step, int size) {
		return step < size ? a : SwarLayout.transposeEven(a, b, step);
	}

	private static long second(long a, long b, int step, int size) {
		return step < size ? b : SwarLayout.transposeOdd(a, b, step);
	}

	private static void part3(Core core, byte[] from, int i, int size, int rt, int half) {
		for (int r = 0; r < 3; r++) {
			long elements = 0;
			for (int e = 0; e < 8 >> size; e++)
				elements |= Ram.get(from, i + (3 * e + r << size), 1 << size) << (8 * e << size);
			core.v[2 * register(rt, r) + half] = elements;
		}
	}

	private static void join3(Core core, byte[] to, int i, int size, int rt, int half) {
		for (int r = 0; r < 3; r++)
			for (int e = 0; e < 8 >> size; e++)
				Ram.set(to, i + (3 * e + r << size), 1 << size, core.v[2 * register(rt, r) + half] >>> (8 * e << size));
	}
}
