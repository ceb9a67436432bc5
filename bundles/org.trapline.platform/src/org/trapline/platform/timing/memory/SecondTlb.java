// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.memory;

import java.util.Arrays;
import org.trapline.platform.board.TlbDesign;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A set-associative TLB of translations of pages and blocks of any size, or a cache of what table walks read, with
/// pseudo-random replacement.
final class SecondTlb {
	private static final int SPACE_BITS = 24;
	private static final int SMALLEST = 12;
	static final int LARGEST = 48;
	private static final long NONE = -1;
	private static final long SEED = 0x2545_F491_4F6C_DD1DL;

	private final int ways;
	private final int setMask;
	/// Page number in units of its size, and the space's number.
	private final long[] keys;
	private final byte[] sizes;
	/// Of each entry, whether it is of what is not cached.
	private final boolean[] uncached;
	private boolean foundUncached;
	/// Sizes that an entry was ever made of, a bit each: only those are looked for.
	private long made;
	private long random = SEED;

	SecondTlb(TlbDesign design) {
		ways = design.ways();
		setMask = design.sets() - 1;
		keys = new long[design.entries()];
		sizes = new byte[design.entries()];
		uncached = new boolean[design.entries()];
		clear();
	}

	private static long key(long address, int space, int size) {
		return address << 64 - LARGEST >>> 64 - LARGEST + size << SPACE_BITS | space;
	}

	private int set(long key) {
		return (int) (key >>> SPACE_BITS) & setMask;
	}

	/// Bits of an address within the page or block that a translation is of; negative if it has none.
	int find(long address, int space) {
		for (long left = made; left != 0; left &= left - 1) {
			int size = Long.numberOfTrailingZeros(left);
			if (find(key(address, space, size), (byte) size))
				return size;
		}
		return -1;
	}

	private boolean find(long key, byte size) {
		int first = set(key) * ways;
		for (int i = first; i < first + ways; i++)
			if (keys[i] == key && sizes[i] == size) {
				foundUncached = uncached[i];
				return true;
			}
		return false;
	}

	/// Whether the translation that was found last is of what is not cached.
	boolean uncached() {
		return foundUncached;
	}

	/// Puts a translation in.
	void insert(long address, int space, int size, boolean notCached) {
		made |= 1L << size;
		insert(key(address, space, size), (byte) size, notCached);
	}

	private void insert(long key, byte size, boolean notCached) {
		if (keys.length == 0)
			return;
		int index = place(set(key) * ways);
		keys[index] = key;
		sizes[index] = size;
		uncached[index] = notCached;
	}

	private int place(int first) {
		for (int i = first; i < first + ways; i++)
			if (keys[i] == NONE)
				return i;
		random ^= random << 13;
		random ^= random >>> 7;
		random ^= random << 17;
		return first + (int) ((random >>> 33) % ways);
	}

	/// Whether the descriptor at an address is known; it is from now on.
	boolean remembers(long physical) {
		if (keys.length == 0)
			return false;
		long key = physical >>> 3 << SPACE_BITS;
		if (find(key, (byte) 0))
			return true;
		insert(key, (byte) 0, false);
		return false;
	}

	/// Forgets the translations of an address in all spaces.
	void forget(long address) {
		for (int i = 0; i < keys.length; i++)
			if (keys[i] != NONE && keys[i] >>> SPACE_BITS == key(address, 0, sizes[i]) >>> SPACE_BITS)
				keys[i] = NONE;
	}

	void clear() {
		Arrays.fill(keys, NONE);
	}

	void save(StateOutput out) {
		out.int64s(keys);
		out.bytes(sizes);
		for (boolean flag : uncached)
			out.bool(flag);
		out.int64(random);
	}

	void restore(StateInput in) throws StateException {
		in.int64s(keys);
		byte[] saved = in.bytes();
		if (saved.length != sizes.length)
			throw new StateException(saved.length + " translations, expected " + sizes.length);
		System.arraycopy(saved, 0, sizes, 0, saved.length);
		for (byte size : sizes)
			if (size >= SMALLEST)
				made |= 1L << size;
		for (int i = 0; i < uncached.length; i++)
			uncached[i] = in.bool();
		random = in.int64();
	}
}
