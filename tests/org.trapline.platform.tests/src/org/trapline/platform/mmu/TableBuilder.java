// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import org.trapline.a64.core.Ram;

/// Translation tables in memory, made as they are needed.
final class TableBuilder {
	/// Of a descriptor of stage 1: AF, Inner Shareable, the memory type of index 0.
	static final long NORMAL = 1 << 10 | 3 << 8;
	static final long USER = 1 << 6;
	static final long READ_ONLY = 1 << 7;
	static final long NOT_GLOBAL = 1 << 11;
	static final long PXN = 1L << 53;
	static final long UXN = 1L << 54;
	/// Of stage 2: AF, Inner Shareable, Write-Back, readable and writable.
	static final long SECOND = 1 << 10 | 3 << 8 | 3 << 6 | 0xF << 2;
	static final long READ = 1 << 6;
	static final long WRITE = 1 << 7;

	private static final int TABLE = 3;
	private final Ram ram;
	private final int granule;
	private final int inputBits;
	private final int start;
	private final int stride;
	/// Physical address of the first table.
	final long base;
	private long free;

	/// @param granule bits of an address within a page
	/// @param start the level that walks start at
	/// @param at where tables may be put, each a multiple of its size
	TableBuilder(Ram ram, int granule, int inputBits, int start, long at) {
		this.ram = ram;
		this.granule = granule;
		this.inputBits = inputBits;
		this.start = start;
		stride = granule - 3;
		long size = Math.max(1L << granule, 8L << inputBits - low(start));
		base = at + size - 1 & -size;
		free = base + size + (1L << granule) - 1 & -1L << granule;
	}

	private int low(int level) {
		return (3 - level) * stride + granule;
	}

	/// Where the descriptor of an address is at a level, with tables above it made if they are missing.
	long descriptor(long address, int level) {
		long table = base;
		long masked = address << Long.SIZE - inputBits >>> Long.SIZE - inputBits;
		for (int at = start; at < level; at++) {
			long entry = table + (masked >>> low(at) & (at == start ? -1 : (1L << stride) - 1)) * Long.BYTES;
			if ((ram.load(entry, Long.BYTES) & 1) == 0) {
				ram.store(entry, Long.BYTES, free | TABLE);
				free += 1L << granule;
			}
			table = ram.load(entry, Long.BYTES) & 0x0000_FFFF_FFFF_F000L;
		}
		return table + (masked >>> low(level) & (level == start ? -1 : (1L << stride) - 1)) * Long.BYTES;
	}

	/// Maps a page or block.
	void map(long address, long physical, int level, long attributes) {
		ram.store(descriptor(address, level), Long.BYTES, physical & -1L << low(level) | attributes | (level == 3 ? 3 : 1));
	}
}
