// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.gic.v3;

import org.trapline.a64.core.Ram;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;

/// The tables of an ITS, which are in memory: devices, collections, and of each device its events. What the entries look like is
/// this ITS's own affair (IHI 0069, 5.2); all are 8 bytes, 0 for what is not mapped.
final class ItsTables {
	/// Bytes of an entry.
	static final int ENTRY_BYTES = 8;
	/// An entry that is not mapped, or not in memory.
	static final long NONE = 0;

	private static final int BASES = 8;
	private static final int DEVICES = 0;
	private static final int COLLECTIONS = 1;
	/// GITS_BASER.Type of devices and of collections.
	private static final long[] TYPES = {1, 4};
	private static final long VALID = 1L << 63;
	private static final long INDIRECT = 1L << 62;
	private static final int TYPE = 56;
	private static final int ENTRY_SIZE = 48;
	private static final long READ_ONLY = 7L << TYPE | 0x1FL << ENTRY_SIZE;
	private static final int PAGE_SIZE = 8;
	private static final long PAGES_64K = 2L << PAGE_SIZE;
	/// What the level 1 entries of an indirect table have: a valid bit and the address of a page.
	private static final long LEVEL1_ADDRESS = 0xF_FFFF_FFFF_F000L;
	/// GITS_BASER.Physical_Address, and with pages of 64 KiB its bits 51 to 48 lower down.
	private static final long ADDRESS = 0xFFFF_FFFF_F000L;
	private static final long ADDRESS_64K = 0xFFFF_FFFF_0000L;

	private final Ram ram;
	private final long[] bases = new long[BASES];

	ItsTables(Ram ram) {
		this.ram = ram;
		reset();
	}

	/// GITS_BASER.
	long base(int index) {
		return bases[index];
	}

	/// Sets GITS_BASER, but of tables that there are not.
	void base(int index, long value) {
		if (index < TYPES.length)
			bases[index] = value & ~READ_ONLY | TYPES[index] << TYPE | (long) (ENTRY_BYTES - 1) << ENTRY_SIZE;
	}

	long device(int id) {
		return load(address(bases[DEVICES], id));
	}

	/// @return whether there is room
	boolean device(int id, long entry) {
		return store(address(bases[DEVICES], id), entry);
	}

	long collection(int id) {
		return load(address(bases[COLLECTIONS], id));
	}

	/// @return whether there is room
	boolean collection(int id, long entry) {
		return store(address(bases[COLLECTIONS], id), entry);
	}

	/// @param table address of a device's table of events
	long event(long table, int id) {
		return load(table + (long) id * ENTRY_BYTES);
	}

	/// @param table address of a device's table of events
	void event(long table, int id, long entry) {
		store(table + (long) id * ENTRY_BYTES, entry);
	}

	/// Where an entry is; -1 if the table has none for it.
	private long address(long base, int id) {
		if ((base & VALID) == 0)
			return -1;
		int pageBytes = 4096 << Math.min((int) (base >>> PAGE_SIZE) & 3, 2) * 2;
		long bytes = ((base & 0xFF) + 1) * pageBytes;
		long start = pageBytes == 0x10000 ? base & ADDRESS_64K | (base >>> 12 & 0xF) << 48 : base & ADDRESS;
		long offset = (long) id * ENTRY_BYTES;
		if ((base & INDIRECT) == 0)
			return offset < bytes ? start + offset : -1;
		long level1 = offset / pageBytes * ENTRY_BYTES;
		if (level1 >= bytes)
			return -1;
		long page = load(start + level1);
		return (page & VALID) == 0 ? -1 : (page & LEVEL1_ADDRESS & -pageBytes) + offset % pageBytes;
	}

	private long load(long address) {
		return address >= 0 && ram.contains(address) ? ram.load(address, ENTRY_BYTES) : NONE;
	}

	private boolean store(long address, long entry) {
		if (address < 0 || !ram.contains(address))
			return false;
		ram.store(address, ENTRY_BYTES, entry);
		return true;
	}

	void reset() {
		for (int i = 0; i < BASES; i++) {
			bases[i] = 0;
			// unknown by the architecture; small programs expect the size that QEMU's and KVM's begin with
			base(i, PAGES_64K);
		}
	}

	void save(StateOutput out) {
		out.int64s(bases);
	}

	void restore(StateInput in) throws StateException {
		in.int64s(bases);
	}
}
