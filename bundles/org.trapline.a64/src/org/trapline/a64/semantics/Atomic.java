// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.semantics;

import org.trapline.a64.core.Access;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;

/// Atomic operations on memory (Arm ARM C4.1, Atomic memory operations, Compare and swap; FEAT_LSE).
///
/// The memory must be readable and writable, whatever the operation then does.
/// {@link org.trapline.a64.core.Timing} is told of a read, then of a write if there is one.
public final class Atomic {
	private Atomic() {
	}

	/// A read fault is reported before one of writing.
	private static long reach(Core core, int rn, int bytes) {
		long address = Address.aligned(Address.base(core, rn), bytes, Access.READ);
		core.memory.exclusive(address, Access.READ);
		core.memory.exclusive(address, Access.WRITE);
		return address;
	}

	private static long load(Core core, int size, int rn) {
		return Load.any(core.memory, reach(core, rn, 1 << size), 1 << size);
	}

	private static void replace(Core core, int size, int rn, int rt, long old, long value) {
		Store.any(core.memory, core.x[rn], 1 << size, value);
		core.setX(rt, old);
	}

	/// The low bytes that an operation has, moved to the top, so that they compare as it does.
	private static long top(long value, int size) {
		return value << Long.SIZE - (8 << size);
	}

	private static void compareAndSwap(Core core, int size, int rs, int rn, int rt) {
		long old = load(core, size, rn);
		if (top(old, size) == top(core.x(rs), size))
			Store.any(core.memory, core.x[rn], 1 << size, core.x(rt));
		core.setX(rs, old);
	}

	private static void compareAndSwapPair(Core core, int rs, int rn, int rt) {
		CoreMemory memory = core.memory;
		long address = reach(core, rn, 16);
		byte[] from = memory.gather(address, 16, 16);
		long low = (long) CoreMemory.LONG.get(from, 0);
		long high = (long) CoreMemory.LONG.get(from, 8);
		if (low == core.x(rs) && high == core.x(rs + 1))
			Store.pair64(memory, address, 16, core.x(rt), core.x(rt + 1));
		core.setX(rs, low);
		core.setX(rs + 1, high);
	}

	private static void compareAndSwapWords(Core core, int rs, int rn, int rt) {
		CoreMemory memory = core.memory;
		long address = reach(core, rn, 8);
		long old = memory.load64(address);
		if (old == pair(core, rs))
			memory.store64(address, pair(core, rt));
		core.setX(rs, old & 0xFFFFFFFFL);
		core.setX(rs + 1, old >>> 32);
	}

	private static long pair(Core core, int first) {
		return core.x(first) & 0xFFFFFFFFL | core.x(first + 1) << 32;
	}

	/// CASP: two words or doublewords in even and odd registers.
	public static void casp(Core core, int sf, int a, int rs, int r, int rn, int rt) {
		if (sf == 0)
			compareAndSwapWords(core, rs, rn, rt);
		else
			compareAndSwapPair(core, rs, rn, rt);
	}

	/// CASB: a byte.
	public static void casb(Core core, int a, int rs, int r, int rn, int rt) {
		compareAndSwap(core, 0, rs, rn, rt);
	}

	/// CASH: a halfword.
	public static void cash(Core core, int a, int rs, int r, int rn, int rt) {
		compareAndSwap(core, 1, rs, rn, rt);
	}

	/// CAS: a word or doubleword.
	public static void cas(Core core, int sf, int a, int rs, int r, int rn, int rt) {
		compareAndSwap(core, 2 + sf, rs, rn, rt);
	}

	/// LDADD: adds.
	public static void ldadd(Core core, int size, int a, int r, int rs, int rn, int rt) {
		long old = load(core, size, rn);
		replace(core, size, rn, rt, old, old + core.x(rs));
	}

	/// LDCLR: clears bits.
	public static void ldclr(Core core, int size, int a, int r, int rs, int rn, int rt) {
		long old = load(core, size, rn);
		replace(core, size, rn, rt, old, old & ~core.x(rs));
	}

	/// LDEOR: flips bits.
	public static void ldeor(Core core, int size, int a, int r, int rs, int rn, int rt) {
		long old = load(core, size, rn);
		replace(core, size, rn, rt, old, old ^ core.x(rs));
	}

	/// LDSET: sets bits.
	public static void ldset(Core core, int size, int a, int r, int rs, int rn, int rt) {
		long old = load(core, size, rn);
		replace(core, size, rn, rt, old, old | core.x(rs));
	}

	/// LDSMAX: keeps the larger, signed.
	public static void ldsmax(Core core, int size, int a, int r, int rs, int rn, int rt) {
		long old = load(core, size, rn);
		long value = top(old, size) > top(core.x(rs), size) ? old : core.x(rs);
		replace(core, size, rn, rt, old, value);
	}

	/// LDSMIN: keeps the smaller, signed.
	public static void ldsmin(Core core, int size, int a, int r, int rs, int rn, int rt) {
		long old = load(core, size, rn);
		long value = top(old, size) < top(core.x(rs), size) ? old : core.x(rs);
		replace(core, size, rn, rt, old, value);
	}

	/// LDUMAX: keeps the larger, unsigned.
	public static void ldumax(Core core, int size, int a, int r, int rs, int rn, int rt) {
		long old = load(core, size, rn);
		long value = Long.compareUnsigned(top(old, size), top(core.x(rs), size)) > 0 ? old : core.x(rs);
		replace(core, size, rn, rt, old, value);
	}

	/// LDUMIN: keeps the smaller, unsigned.
	public static void ldumin(Core core, int size, int a, int r, int rs, int rn, int rt) {
		long old = load(core, size, rn);
		long value = Long.compareUnsigned(top(old, size), top(core.x(rs), size)) < 0 ? old : core.x(rs);
		replace(core, size, rn, rt, old, value);
	}

	/// SWP: swaps.
	public static void swp(Core core, int size, int a, int r, int rs, int rn, int rt) {
		long old = load(core, size, rn);
		replace(core, size, rn, rt, old, core.x(rs));
	}
}
