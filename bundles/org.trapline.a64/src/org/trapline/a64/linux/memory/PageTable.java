// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.linux.memory;

import org.jspecify.annotations.Nullable;

/// The pages of an address space that have a frame: three levels of 512 entries, as A64 tables of 39 bits and 4 KiB
/// are.
///
/// An entry is a frame's number times 8, plus the page's permissions; 0 where there is none.
final class PageTable {
	/// Pages that there can be.
	static final long PAGES = 1L << 27;
	static final int FRAME_SHIFT = 3;
	static final int PERMISSIONS = (1 << FRAME_SHIFT) - 1;
	private static final int LEVEL = 512;
	private static final int LEVEL_BITS = 9;

	private final int[] @Nullable [] @Nullable [] root = new int[LEVEL] @Nullable [] @Nullable [];

	/// What is done with an entry: gives what it shall be.
	interface Change {
		int apply(long page, int entry);
	}

	int get(long page) {
		int @Nullable [] leaf = leaf(page);
		return leaf == null ? 0 : leaf[(int) page & LEVEL - 1];
	}

	private int @Nullable [] leaf(long page) {
		int @Nullable [] @Nullable [] middle = root[(int) (page >>> 2 * LEVEL_BITS)];
		return middle == null ? null : middle[(int) (page >>> LEVEL_BITS) & LEVEL - 1];
	}

	void set(long page, int entry) {
		int @Nullable [] @Nullable [] middle = root[(int) (page >>> 2 * LEVEL_BITS)];
		if (middle == null)
			root[(int) (page >>> 2 * LEVEL_BITS)] = middle = new int[LEVEL] @Nullable [];
		int @Nullable [] leaf = middle[(int) (page >>> LEVEL_BITS) & LEVEL - 1];
		if (leaf == null)
			middle[(int) (page >>> LEVEL_BITS) & LEVEL - 1] = leaf = new int[LEVEL];
		leaf[(int) page & LEVEL - 1] = entry;
	}

	/// Changes the entries of pages that have a frame.
	void change(long from, long to, Change change) {
		for (long page = from; page < to;) {
			int @Nullable [] leaf = leaf(page);
			long end = Math.min(to, (page | LEVEL - 1) + 1);
			for (; leaf != null && page < end; page++) {
				int at = (int) page & LEVEL - 1;
				if (leaf[at] != 0)
					leaf[at] = change.apply(page, leaf[at]);
			}
			page = end;
		}
	}
}
