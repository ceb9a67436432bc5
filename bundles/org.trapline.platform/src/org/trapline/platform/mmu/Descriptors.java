// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.mmu;

import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.core.Ram;
import org.trapline.platform.bus.Bus;

/// How walks read descriptors, and what all descriptors of the VMSAv8-64 format have in common (Arm ARM D8.3).
final class Descriptors {
	/// Bits that hold an address, with a granule of 4 KiB.
	static final long ADDRESS = 0x0000_FFFF_FFFF_F000L;
	static final long ACCESSED = 1 << 10;
	/// The level that walks end at at last.
	static final int LAST = 3;
	/// More bits than any address has.
	static final int WHOLE = 63;
	private static final int TYPE = 3;
	private static final int BLOCK = 1;

	private final Bus bus;
	private final Ram ram;
	private final int cpu;
	private @Nullable WalkListener listener;
	/// The descriptor that was read.
	long value;

	Descriptors(Bus bus, int cpu) {
		this.bus = bus;
		this.cpu = cpu;
		ram = bus.ram();
	}

	/// Who is told of what is read; null for nobody.
	void listen(@Nullable WalkListener listener) {
		this.listener = listener;
	}

	/// Reads a descriptor.
	///
	/// @return whether the memory system gave it
	boolean read(long physical, int stage, int level, int within) {
		WalkListener told = listener;
		if (told != null)
			told.descriptor(physical, stage, level, within);
		if (ram.contains(physical)) {
			value = ram.load(physical, Long.BYTES);
			return true;
		}
		if (told != null)
			return false;
		try {
			value = bus.load(cpu, physical, Long.BYTES);
			return true;
		} catch (GuestException _) {
			return false;
		}
	}

	/// Whether the descriptor points to a table.
	boolean table(int level) {
		return level < LAST && (value & TYPE) == TYPE;
	}

	/// Whether it is of a page or block.
	boolean leaf(int level, int granule) {
		int type = (int) value & TYPE;
		if (level == LAST)
			return type == TYPE;
		return type == BLOCK && (level == 2 || level == 1 && granule == Features.GRANULE_4K);
	}

	/// The address in it, of something whose size is a power of two.
	long address(int bits) {
		return value & ADDRESS & -1L << bits;
	}

	/// Where an entry of the first table is.
	///
	/// @param base table base register
	/// @param bits of input that are left to resolve at this level
	/// @param low the lowest of them
	static long first(long base, long address, int bits, int low) {
		long table = base & 0x0000_FFFF_FFFF_FFFFL & -1L << bits - low + 3;
		return table | address << Long.SIZE - bits >>> Long.SIZE - bits >>> low << 3;
	}

	/// Where an entry of a table of a granule's size is.
	static long entry(long table, long address, int granule, int low) {
		return table | (address >>> low << 3) & (1L << granule) - 1 & -8;
	}
}
