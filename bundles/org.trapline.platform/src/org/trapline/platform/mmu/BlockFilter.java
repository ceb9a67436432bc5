// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import java.util.Arrays;

/// Remembers blocks, larger than 4 KiB, that a TLB may hold parts of: a set that may say yes wrongly, never no.
final class BlockFilter {
	private static final int BITS = 1 << 14;

	private final long[] set = new long[BITS / Long.SIZE];
	/// Sizes that were added, a bit for each number of bits.
	private long sizes;

	/// Adds the block that an address is in.
	///
	/// @param bits of an address within it
	void add(long address, int bits) {
		sizes |= 1L << bits;
		int at = at(address, bits);
		set[at / Long.SIZE] |= 1L << at;
	}

	/// Bits of an address within the largest block that it may be in; 0 if it is in none.
	int largest(long address) {
		for (long left = sizes; left != 0;) {
			int bits = Long.SIZE - 1 - Long.numberOfLeadingZeros(left);
			int at = at(address, bits);
			if ((set[at / Long.SIZE] >>> at & 1) != 0)
				return bits;
			left &= ~(1L << bits);
		}
		return 0;
	}

	private static int at(long address, int bits) {
		// the top byte may be a tag
		long number = address << 8 >>> 8 + bits;
		return (int) (number ^ number >>> 14 ^ number >>> 28 ^ bits * 0x5A5L) & BITS - 1;
	}

	void clear() {
		Arrays.fill(set, 0);
		sizes = 0;
	}
}
