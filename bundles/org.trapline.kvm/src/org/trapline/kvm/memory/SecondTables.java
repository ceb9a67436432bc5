// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.memory;

import org.trapline.a64.core.Ram;
import org.trapline.kvm.setup.SecondStage;

/// The stage 2 tables of a VM, in the machine's memory (Arm ARM D8.2 and D8.3, VTCR_EL2 and VTTBR_EL2).
public final class SecondTables {
	/// Attributes of a leaf.
	static final long MEMORY = 0xF << 2 | 3 << 8;
	static final long DEVICE = 1 << 2 | 1L << 54;
	static final long READ = 1 << 6;
	static final long WRITE = 1 << 7;

	private static final int LAST = 3;
	private static final long VALID = 1;
	/// A table, or at the last level a page.
	private static final long TABLE = 3;
	private static final long ACCESSED = 1 << 10;
	private static final long ADDRESS = 0xFFFF_FFFF_F000L;
	/// VTCR_EL2: inner shareable, write-back walks; bit 31 is 1.
	private static final long WALKS = 3 << 12 | 1 << 10 | 1 << 8 | 1L << 31;
	private static final long PS_44_BITS = 4L << 16;
	private static final long TG0_64K = 1 << 14;
	private static final int VMID = 48;

	private final Ram ram;
	private final TableSpace space;
	private final int granule;
	private final int start;
	private final int inputBits;
	private final long root;
	private final long vmid;

	/// @param ram the machine's memory
	/// @param vmid that tags its translations
	SecondTables(Ram ram, TableSpace space, SecondStage shape, int vmid) {
		this.ram = ram;
		this.space = space;
		this.vmid = vmid;
		granule = Long.numberOfTrailingZeros(shape.pageBytes());
		start = LAST + 1 - shape.levels();
		inputBits = shape.levels() == 4 || shape.levels() == 3 && granule == 16 ? 44 : shape.levels() == 2 && granule == 12
				? 34 : 40;
		long entries = 1L << inputBits - low(start);
		root = space.take(Math.max(shape.pageBytes(), entries * Long.BYTES));
	}

	/// The lowest bit of an address that a level resolves.
	private int low(int level) {
		return (LAST - level) * (granule - 3) + granule;
	}

	/// VTCR_EL2.
	public long control() {
		int first = granule == 12 ? 2 - start : 3 - start;
		return WALKS | PS_44_BITS | (granule == 16 ? TG0_64K : 0) | (long) first << 6 | Long.SIZE - inputBits;
	}

	/// VTTBR_EL2.
	public long base() {
		return vmid << VMID | root;
	}

	/// Whether the tables reach an address.
	boolean reaches(long address) {
		return address >>> inputBits == 0;
	}

	/// Maps a page or block.
	///
	/// @param address intermediate physical address, a multiple of the size
	/// @param bytes size of a page or of a block
	/// @param attributes {@link #MEMORY} or {@link #DEVICE}, {@link #READ} and {@link #WRITE}
	void map(long address, long physical, long bytes, long attributes) {
		int level = LAST;
		while (1L << low(level) < bytes)
			level--;
		ram.store(entry(address, level), Long.BYTES, physical | attributes | ACCESSED | (level == LAST ? TABLE : VALID));
	}

	/// Where the descriptor of an address is at a level; tables above it are made.
	private long entry(long address, int level) {
		long at = root + (address >>> low(start)) * Long.BYTES;
		for (int above = start; above < level; above++) {
			long table = ram.load(at, Long.BYTES);
			if ((table & VALID) == 0) {
				table = space.take(1L << granule) | TABLE;
				ram.store(at, Long.BYTES, table);
			}
			int index = (int) (address >>> low(above + 1)) & (1 << granule - 3) - 1;
			at = (table & ADDRESS & -(1L << granule)) + (long) index * Long.BYTES;
		}
		return at;
	}
}
