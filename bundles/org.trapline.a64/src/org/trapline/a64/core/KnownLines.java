// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

import java.util.Arrays;

/// The lines of caches that a timing model has nothing to say about as long as they are here: to reach one takes no more than
/// its instruction does, and changes nothing. A TLB by cache line, which the model fills and empties.
///
/// It is direct-mapped by the virtual line; entries are as those of {@link CoreMemory}, of which each is a part: so whoever
/// finds a line here needs not look there.
public final class KnownLines {
	/// Entries, a power of two: at least as many as a page has lines.
	public static final int LINES = 512;
	private static final int GROUPS = LINES / Long.SIZE;
	private static final long INVALID = -1;

	/// Of each line what {@link CoreMemory#entries} has of its page.
	public final long[] entries = new long[LINES * CoreMemory.ENTRY];
	/// The bank of each entry.
	public final byte[][] banks = new byte[LINES][];
	/// Bits of an address within a line.
	public final int lineBits;
	/// Which entries may be valid.
	private final long[] used = new long[GROUPS];

	/// @param lineBits of an address within a line, at least 3
	KnownLines(int lineBits) {
		this.lineBits = lineBits;
		Arrays.fill(banks, new byte[0]);
		Arrays.fill(entries, INVALID);
	}

	/// Where in {@link #entries} that of an address is.
	public int entry(long address) {
		return ((int) (address >>> lineBits) & LINES - 1) * CoreMemory.ENTRY;
	}

	/// Whether instructions of the line at an address are known.
	///
	/// @param context of the core's memory
	public boolean fetches(long address, int context) {
		return entries[entry(address) + CoreMemory.READ] == (address & CoreMemory.PAGE_MASK | context);
	}

	/// Has the line of instructions at an address known.
	///
	/// @return its entry
	public int keep(long address, int context) {
		return keep(address, address & CoreMemory.PAGE_MASK | context, INVALID, 0, banks[0]);
	}

	/// Has the line at an address known.
	///
	/// @param read tag of reads
	/// @param write tag of writes
	int keep(long address, long read, long write, long addend, byte[] bank) {
		int entry = entry(address);
		entries[entry + CoreMemory.READ] = read;
		entries[entry + CoreMemory.WRITE] = write;
		entries[entry + CoreMemory.ADDEND] = addend;
		int line = entry / CoreMemory.ENTRY;
		banks[line] = bank;
		used[line / Long.SIZE] |= 1L << line;
		return entry;
	}

	/// Forgets an entry.
	public void forget(int entry) {
		entries[entry + CoreMemory.READ] = INVALID;
		entries[entry + CoreMemory.WRITE] = INVALID;
	}

	/// Forgets all.
	public void forget() {
		for (int group = 0; group < GROUPS; group++)
			forgetGroup(group);
	}

	/// Forgets the lines of a block of pages, and perhaps others.
	///
	/// @param bits of an address within the block
	public void forget(long address, int bits) {
		if (bits > CoreMemory.PAGE_BITS) {
			forget();
			return;
		}
		int first = entry(address & CoreMemory.PAGE_MASK) / CoreMemory.ENTRY / Long.SIZE;
		int last = entry(address | ~CoreMemory.PAGE_MASK) / CoreMemory.ENTRY / Long.SIZE;
		for (int group = first; group <= last; group++)
			forgetGroup(group);
	}

	private void forgetGroup(int group) {
		for (long bits = used[group]; bits != 0; bits &= bits - 1)
			forget((group * Long.SIZE + Long.numberOfTrailingZeros(bits)) * CoreMemory.ENTRY);
		used[group] = 0;
	}
}
