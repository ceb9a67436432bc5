// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import java.util.Arrays;

/// A CPU's second TLB, behind that of the core's memory: pages and blocks of all address spaces, each in its own size.
///
/// It is set-associative. An entry is a tag, of the virtual address, a class of sizes and the number of the {@link AddressSpace};
/// and the physical address with {@link Permissions} and {@link #ALIGNED} in its low bits. The entries of an address in all
/// spaces are in eight neighbouring sets, so that invalidating them needs no search.
final class Tlb {
	/// Accesses must be aligned.
	static final int ALIGNED = 1 << 7;
	/// Nothing was found.
	static final long NONE = 0;

	private static final int SETS = 1 << 12;
	private static final int WAYS = 4;
	private static final int SPREAD = 8;
	private static final int PAGE = 12;
	/// Bits of an address within each class's pages or blocks.
	private static final int[] SIZES = {12, 14, 16, 21, 25, 29, 30};
	private static final int CLASS_SHIFT = AddressSpaces.NUMBER_BITS;
	private static final int PAGE_SHIFT = CLASS_SHIFT + 3;
	/// Bits of a page's number that tags have: those below bit 48, and bit 55 on top.
	private static final int PAGE_BITS = 36;
	private static final int UPPER = 55;

	private final long[] tags = new long[SETS * WAYS];
	private final long[] values = new long[SETS * WAYS];
	/// Classes that there may be entries of, a bit each.
	private int present;

	/// Looks an address up.
	///
	/// @param address one that the space's regime has
	/// @return {@link #NONE}, or the physical address of its 4 KiB page with what the entry's low bits say
	long find(long address, AddressSpace space) {
		long page = page(address);
		for (int left = present; left != 0; left &= left - 1) {
			int size = Integer.numberOfTrailingZeros(left);
			int shift = SIZES[size] - PAGE;
			long number = page >>> shift;
			long tag = number << shift + PAGE_SHIFT | (long) size << CLASS_SHIFT;
			int set = set(number, size);
			int at = probe(tag | space.number, set ^ space.number & SPREAD - 1);
			if (at < 0)
				at = probe(tag | space.global.number, set ^ space.global.number & SPREAD - 1);
			if (at >= 0)
				return values[at] | address & (1L << SIZES[size]) - (1L << PAGE);
		}
		return NONE;
	}

	private static long page(long address) {
		return address >>> PAGE & (1L << PAGE_BITS) - 1 | (address >>> UPPER & 1) << PAGE_BITS;
	}

	private static int set(long number, int size) {
		return (int) (number ^ number >>> 12 ^ number >>> 24 ^ size * 0x1B8L) & SETS - 1;
	}

	private int probe(long tag, int set) {
		int at = set * WAYS;
		for (int i = at; i < at + WAYS; i++)
			if (tags[i] == tag)
				return i;
		return -1;
	}

	/// Keeps a translation.
	///
	/// @param bits of an address within the page or block that may be kept as one
	/// @param value physical address of the byte, and low bits as {@link #find} returns them
	/// @param space the space, or the one of its global entries
	/// @return bits of an address within what it is kept as
	int keep(long address, int bits, long value, AddressSpace space) {
		int size = SIZES.length - 1;
		while (SIZES[size] > bits)
			size--;
		int shift = SIZES[size] - PAGE;
		long number = page(address) >>> shift;
		long tag = number << shift + PAGE_SHIFT | (long) size << CLASS_SHIFT | space.number;
		int set = set(number, size) ^ space.number & SPREAD - 1;
		int at = probe(tag, set);
		if (at < 0) {
			at = set * WAYS;
			System.arraycopy(tags, at, tags, at + 1, WAYS - 1);
			System.arraycopy(values, at, values, at + 1, WAYS - 1);
			tags[at] = tag;
			present |= 1 << size;
		}
		values[at] = value & ~((1L << SIZES[size]) - (1L << PAGE));
		return SIZES[size];
	}

	/// Forgets what an address is in, in every space.
	void forget(long address) {
		long page = page(address);
		for (int left = present; left != 0; left &= left - 1) {
			int size = Integer.numberOfTrailingZeros(left);
			int shift = SIZES[size] - PAGE;
			long number = page >>> shift;
			long tag = number << shift + PAGE_SHIFT | (long) size << CLASS_SHIFT;
			int first = (set(number, size) & -SPREAD) * WAYS;
			for (int i = first; i < first + SPREAD * WAYS; i++)
				if (tags[i] >>> CLASS_SHIFT == tag >>> CLASS_SHIFT)
					tags[i] = 0;
		}
	}

	/// Forgets all that is in a block, in every space.
	///
	/// @param bits of an address within the block
	void forget(long address, int bits) {
		long page = page(address);
		for (int i = 0; i < tags.length; i++)
			if ((tags[i] >>> PAGE_SHIFT ^ page) >>> bits - PAGE == 0)
				tags[i] = 0;
	}

	/// Forgets everything.
	void clear() {
		Arrays.fill(tags, 0);
		present = 0;
	}
}
