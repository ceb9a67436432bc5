// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing.memory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.KnownLines;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// A fully associative TLB of level 1, whose entries are replaced in turn.
///
/// The order of replacement of Arm's cores is not published; round robin is what the Cortex-A8 documents, and needs nothing
/// to be done at a hit. Entries are of 4 KiB, 64 KiB or 1 MiB: a larger page or block takes one for each MiB of it that is
/// used (Cortex-A57 TRM, 5.2.1). In front is a filter of pages that are known to be in it.
public final class FirstTlb {
	private static final int FILTER = 64;
	private static final long NONE = -1;
	private static final int[] SIZES = {20, 16, 12};
	private static final int SPACE_BITS = 24;
	private static final int SMALLEST = 12;
	/// Places of {@link #present} for each size.
	private static final int PLACES = 1 << 10;

	/// Keys of pages that are in it, by the low bits of the page's number.
	final long[] filter = new long[FILTER];
	private final int[] filtered = new int[FILTER];
	/// Of each entry: a key, whose page's number has no bits below the entry's size.
	private final long[] keys;
	private final int[] bits;
	/// Of each entry, the bits of a key that count.
	private final long[] masks;
	/// Of each entry, whether it is of what is not cached: such pages are never in the filter.
	private final boolean[] uncached;
	/// How many entries there are of each size, by a hash of the page's number: an entry is searched for only where there are some.
	private final byte[] present = new byte[SIZES.length * PLACES];
	private boolean foundUncached;
	private int next;
	private @Nullable KnownLines lines;

	public FirstTlb(int entries) {
		keys = new long[entries];
		bits = new int[entries];
		masks = new long[entries];
		uncached = new boolean[entries];
		clear();
	}

	/// Has known lines forgotten when it forgets their page.
	public void lines(KnownLines of) {
		lines = of;
	}

	/// What a page of an address space is known by: the number of the 4 KiB page, and the space's in 24 bits.
	public static long key(long address, int space) {
		return (address << 16 >>> 28) << SPACE_BITS | space;
	}

	/// Where in {@link #filter} an address is.
	public static int slot(long address) {
		return (int) (address >>> 12) & FILTER - 1;
	}

	/// Forgets all.
	public void clear() {
		Arrays.fill(filter, NONE);
		Arrays.fill(keys, NONE);
		Arrays.fill(present, (byte) 0);
		next = 0;
		KnownLines of = lines;
		if (of != null)
			of.forget();
	}

	/// Whether a page is known to be in it at once.
	public boolean filters(long address, int space) {
		return filter[slot(address)] == key(address, space);
	}

	/// Whether a page is in it.
	public boolean has(long address, int space) {
		long key = key(address, space);
		int slot = slot(address);
		foundUncached = false;
		if (filter[slot] == key)
			return true;
		if (!mayHave(key))
			return false;
		for (int i = 0; i < keys.length; i++)
			if (keys[i] == (key & masks[i])) {
				found(i, slot, key);
				return true;
			}
		return false;
	}

	private boolean mayHave(long key) {
		for (int size : SIZES)
			if (present[place(key, size)] != 0)
				return true;
		return false;
	}

	/// Where in {@link #present} an entry of a size is counted.
	private static int place(long key, int size) {
		long page = key >>> SPACE_BITS + size - SMALLEST;
		return (size - SMALLEST >> 2) * PLACES + ((int) (page ^ page >>> 10) & PLACES - 1);
	}

	private void count(int entry, int more) {
		int place = place(keys[entry], bits[entry]);
		present[place] = (byte) (present[place] + more);
	}

	private void found(int entry, int slot, long key) {
		foundUncached = uncached[entry];
		if (foundUncached)
			return;
		filter[slot] = key;
		filtered[slot] = entry;
	}

	/// Whether the page that was looked up or put in last is not cached.
	public boolean uncached() {
		return foundUncached;
	}

	/// The bits of a key that count for an entry of a size.
	private static long mask(int size) {
		return -1L << SPACE_BITS + size - SMALLEST | (1 << SPACE_BITS) - 1;
	}

	/// Puts a translation in.
	///
	/// @param size bits of an address within the page or block
	/// @param notCached whether it is of what is not cached
	public void insert(long address, int space, int size, boolean notCached) {
		int entry = next;
		next = next + 1 == keys.length ? 0 : next + 1;
		remove(entry);
		int taken = SIZES[SIZES.length - 1];
		for (int i = SIZES.length - 1; i >= 0; i--)
			if (SIZES[i] <= size)
				taken = SIZES[i];
		long key = key(address, space);
		bits[entry] = taken;
		masks[entry] = mask(taken);
		keys[entry] = key & masks[entry];
		uncached[entry] = notCached;
		count(entry, 1);
		found(entry, slot(address), key);
	}

	private void remove(int entry) {
		if (keys[entry] == NONE)
			return;
		KnownLines of = lines;
		if (of != null)
			of.forget(keys[entry] >>> SPACE_BITS << SMALLEST, bits[entry]);
		// a single page has one place in the filter
		boolean single = bits[entry] == SMALLEST;
		int first = single ? (int) (keys[entry] >>> SPACE_BITS) & FILTER - 1 : 0;
		int last = single ? first : FILTER - 1;
		for (int slot = first; slot <= last; slot++)
			if (filtered[slot] == entry)
				filter[slot] = NONE;
		count(entry, -1);
		keys[entry] = NONE;
	}

	/// Writes its state.
	public void save(StateOutput out) {
		out.int64s(keys);
		out.int32s(bits);
		for (boolean flag : uncached)
			out.bool(flag);
		out.int32(next);
	}

	/// Becomes what was saved; the filter fills again by itself.
	public void restore(StateInput in) throws StateException {
		clear();
		in.int64s(keys);
		in.int32s(bits);
		for (int i = 0; i < bits.length; i++)
			masks[i] = mask(bits[i]);
		for (int i = 0; i < uncached.length; i++)
			uncached[i] = in.bool();
		for (int i = 0; i < keys.length; i++)
			if (keys[i] != NONE)
				count(i, 1);
		next = in.int32();
	}

	/// Forgets the translations of an address in all spaces.
	public void forget(long address) {
		for (int i = 0; i < keys.length; i++)
			if (keys[i] != NONE && keys[i] >>> SPACE_BITS == (key(address, 0) & masks[i]) >>> SPACE_BITS)
				remove(i);
	}
}
