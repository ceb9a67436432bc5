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
		for (int half = 0; half <= q; half++)
			switch (count) {
			case 2 -> loadPairs(core.v, half, size, rt, from, i + 16 * half);
			case 3 -> loadTriples(core.v, half, size, rt, from, i + 24 * half);
			default -> loadQuadruples(core.v, half, size, rt, from, i + 32 * half);
			}
		if (q == 0)
			for (int r = 0; r < count; r++)
				core.v[2 * register(rt, r) + 1] = 0;
	}

	private static void loadPairs(long[] v, int half, int size, int rt, byte[] from, int at) {
		long first = (long) CoreMemory.LONG.get(from, at);
		long second = (long) CoreMemory.LONG.get(from, at + 8);
		v[2 * rt + half] = SwarLayout.even(first, second, size);
		v[2 * register(rt, 1) + half] = SwarLayout.odd(first, second, size);
	}

	private static void loadTriples(long[] v, int half, int size, int rt, byte[] from, int at) {
		for (int r = 0; r < 3; r++)
			v[2 * register(rt, r) + half] = collect(from, at + (r << size), size, 3);
	}

	/// Elements for the first and third register are those with even numbers.
	private static void loadQuadruples(long[] v, int half, int size, int rt, byte[] from, int at) {
		long first = (long) CoreMemory.LONG.get(from, at);
		long second = (long) CoreMemory.LONG.get(from, at + 8);
		long third = (long) CoreMemory.LONG.get(from, at + 16);
		long fourth = (long) CoreMemory.LONG.get(from, at + 24);
		long even = SwarLayout.even(first, second, size);
		long laterEven = SwarLayout.even(third, fourth, size);
		long odd = SwarLayout.odd(first, second, size);
		long laterOdd = SwarLayout.odd(third, fourth, size);
		v[2 * rt + half] = SwarLayout.even(even, laterEven, size);
		v[2 * register(rt, 1) + half] = SwarLayout.even(odd, laterOdd, size);
		v[2 * register(rt, 2) + half] = SwarLayout.odd(even, laterEven, size);
		v[2 * register(rt, 3) + half] = SwarLayout.odd(odd, laterOdd, size);
	}

	static void storeInterleaved(Core core, int q, int size, int count, int rn, int rt) {
		CoreMemory memory = core.memory;
		long address = Address.base(core, rn);
		int bytes = count * 8 << q;
		int at = memory.locate(address, bytes, CoreMemory.WRITE);
		byte[] to = at < 0 ? memory.scratch() : memory.bank(address);
		int i = Math.max(at, 0);
		for (int half = 0; half <= q; half++)
			switch (count) {
			case 2 -> storePairs(core.v, half, size, rt, to, i + 16 * half);
			case 3 -> storeTriples(core.v, half, size, rt, to, i + 24 * half);
			default -> storeQuadruples(core.v, half, size, rt, to, i + 32 * half);
			}
		if (at < 0)
			memory.scatter(address, bytes, 1 << size);
	}

	private static void storePairs(long[] v, int half, int size, int rt, byte[] to, int at) {
		putInterleaved(to, at, v[2 * rt + half], v[2 * register(rt, 1) + half], size);
	}

	private static void storeTriples(long[] v, int half, int size, int rt, byte[] to, int at) {
		for (int r = 0; r < 3; r++)
			spread(to, at + (r << size), size, 3, v[2 * register(rt, r) + half]);
	}

	private static void storeQuadruples(long[] v, int half, int size, int rt, byte[] to, int at) {
		long first = v[2 * rt + half];
		long second = v[2 * register(rt, 1) + half];
		long third = v[2 * register(rt, 2) + half];
		long fourth = v[2 * register(rt, 3) + half];
		putInterleaved(to, at, SwarLayout.interleaveLow(first, third, size),
				SwarLayout.interleaveLow(second, fourth, size), size);
		putInterleaved(to, at + 16, SwarLayout.interleaveHigh(first, third, size),
				SwarLayout.interleaveHigh(second, fourth, size), size);
	}

	private static void putInterleaved(byte[] to, int at, long a, long b, int size) {
		CoreMemory.LONG.set(to, at, SwarLayout.interleaveLow(a, b, size));
		CoreMemory.LONG.set(to, at + 8, SwarLayout.interleaveHigh(a, b, size));
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
