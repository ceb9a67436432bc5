// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A core's loads and stores, through a software TLB.
///
/// The TLB is direct-mapped by page. An entry is four longs of {@link #entries}: the tag that a read must have, the tag that a
/// write must have, what to add to an address for its place in the page's bank, and the page's physical address. A tag is a
/// page's address with the context in its low 12 bits, so that entries of other address spaces may stay. An access that
/// crosses a page, reaches a device or is the first of a page takes the slow way.
public final class CoreMemory {
	public static final int PAGE_BITS = 12;
	public static final int PAGE_BYTES = 1 << PAGE_BITS;
	public static final long PAGE_MASK = -PAGE_BYTES;
	/// Entries of the TLB, a power of two.
	public static final int ENTRIES = 1024;
	/// Longs of an entry.
	public static final int ENTRY = 4;
	public static final int READ = 0;
	public static final int WRITE = 1;
	public static final int ADDEND = 2;
	public static final int PHYSICAL = 3;
	/// The largest context.
	public static final int CONTEXTS = PAGE_BYTES - 1;
	private static final long INVALID = -1;

	/// Views of a bank, little-endian and at any offset.
	public static final VarHandle SHORT = view(short[].class);
	public static final VarHandle INT = view(int[].class);
	public static final VarHandle LONG = view(long[].class);

	/// The TLB.
	public final long[] entries = new long[ENTRIES * ENTRY];
	/// The bank of each entry.
	public final byte[][] banks = new byte[ENTRIES][];
	/// Number of the present address space and privilege, below {@link #CONTEXTS}: set by the environment. Entries tagged with
	/// another do not match.
	public int context;
	/// The context of unprivileged accesses.
	public int unprivileged;

	private final Core core;
	private final Ram ram;
	private final boolean timed;

	CoreMemory(Core core, Ram ram) {
		this.core = core;
		this.ram = ram;
		timed = core.timing.isPresent() && core.timing.get().wantsAccesses();
		Arrays.fill(banks, new byte[0]);
		flush();
	}

	private static VarHandle view(Class<?> array) {
		return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
	}

	/// Where in {@link #entries} that of an address is.
	public static int entry(long address) {
		return ((int) (address >>> PAGE_BITS) & ENTRIES - 1) * ENTRY;
	}

	/// Forgets all translations.
	public void flush() {
		Arrays.fill(entries, INVALID);
	}

	/// Forgets the translations of a page, in every context.
	public void flush(long address) {
		int entry = entry(address);
		entries[entry + READ] = INVALID;
		entries[entry + WRITE] = INVALID;
	}

	/// The memory behind it.
	public Ram ram() {
		return ram;
	}

	/// Reads a byte.
	///
	/// @return zero-extended
	/// @throws GuestException if it may not be read; as all loads and stores
	public int load8(long address) {
		int entry = entry(address);
		if (entries[entry + READ] != (address & PAGE_MASK | context))
			return (int) loadSlow(address, 1, Access.READ);
		if (timed)
			time(address, entry, 1, false);
		return banks[entry / ENTRY][(int) (address + entries[entry + ADDEND])] & 0xFF;
	}

	/// Reads two bytes, zero-extended.
	public int load16(long address) {
		int entry = entry(address);
		if (entries[entry + READ] != (address + 1 & PAGE_MASK | context))
			return (int) loadSlow(address, 2, Access.READ);
		if (timed)
			time(address, entry, 2, false);
		return (short) SHORT.get(banks[entry / ENTRY], (int) (address + entries[entry + ADDEND])) & 0xFFFF;
	}

	/// Reads four bytes.
	public int load32(long address) {
		int entry = entry(address);
		if (entries[entry + READ] != (address + 3 & PAGE_MASK | context))
			return (int) loadSlow(address, 4, Access.READ);
		if (timed)
			time(address, entry, 4, false);
		return (int) INT.get(banks[entry / ENTRY], (int) (address + entries[entry + ADDEND]));
	}

	/// Reads eight bytes.
	public long load64(long address) {
		int entry = entry(address);
		if (entries[entry + READ] != (address + 7 & PAGE_MASK | context))
			return loadSlow(address, 8, Access.READ);
		if (timed)
			time(address, entry, 8, false);
		return (long) LONG.get(banks[entry / ENTRY], (int) (address + entries[entry + ADDEND]));
	}

	/// Writes a byte, the low one of the value.
	public void store8(long address, int value) {
		int entry = entry(address);
		if (entries[entry + WRITE] != (address & PAGE_MASK | context)) {
			storeSlow(address, 1, value, Access.WRITE);
			return;
		}
		if (timed)
			time(address, entry, 1, true);
		banks[entry / ENTRY][(int) (address + entries[entry + ADDEND])] = (byte) value;
	}

	/// Writes two bytes, the low ones of the value.
	public void store16(long address, int value) {
		int entry = entry(address);
		if (entries[entry + WRITE] != (address + 1 & PAGE_MASK | context)) {
			storeSlow(address, 2, value, Access.WRITE);
			return;
		}
		if (timed)
			time(address, entry, 2, true);
		SHORT.set(banks[entry / ENTRY], (int) (address + entries[entry + ADDEND]), (short) value);
	}

	/// Writes four bytes.
	public void store32(long address, int value) {
		int entry = entry(address);
		if (entries[entry + WRITE] != (address + 3 & PAGE_MASK | context)) {
			storeSlow(address, 4, value, Access.WRITE);
			return;
		}
		if (timed)
			time(address, entry, 4, true);
		INT.set(banks[entry / ENTRY], (int) (address + entries[entry + ADDEND]), value);
	}

	/// Writes eight bytes.
	public void store64(long address, long value) {
		int entry = entry(address);
		if (entries[entry + WRITE] != (address + 7 & PAGE_MASK | context)) {
			storeSlow(address, 8, value, Access.WRITE);
			return;
		}
		if (timed)
			time(address, entry, 8, true);
		LONG.set(banks[entry / ENTRY], (int) (address + entries[entry + ADDEND]), value);
	}

	/// Sees to it that so many bytes can be accessed: what an instruction of several accesses asks for before its first.
	public void probe(long address, int bytes, Access access) {
		core.environment.translate(core, address, access);
		if ((address + bytes - 1 & PAGE_MASK) != (address & PAGE_MASK))
			core.environment.translate(core, address + bytes - 1 & PAGE_MASK, access);
	}

	/// The physical address of a byte for an access.
	public long physical(long address, Access access) {
		return core.environment.translate(core, address, access) & PAGE_MASK | address & PAGE_BYTES - 1;
	}

	/// Reads any way: what the fast ways could not.
	///
	/// @param bytes 1, 2, 4 or 8
	/// @return zero-extended
	public long loadSlow(long address, int bytes, Access access) {
		if ((address + bytes - 1 & PAGE_MASK) != (address & PAGE_MASK))
			return loadCrossing(address, bytes, access);
		long page = fill(address, access);
		long physical = page & PAGE_MASK | address & PAGE_BYTES - 1;
		if (timed)
			core.cycles += core.timing.get().access(address, physical, bytes, false);
		if ((page & Environment.DEVICE) != 0)
			return core.environment.load(core, physical, bytes);
		byte[] bank = ram.bank(physical);
		int offset = Ram.offset(physical);
		return switch (bytes) {
		case 1 -> bank[offset] & 0xFFL;
		case 2 -> (short) SHORT.get(bank, offset) & 0xFFFFL;
		case 4 -> (int) INT.get(bank, offset) & 0xFFFFFFFFL;
		default -> (long) LONG.get(bank, offset);
		};
	}

	/// Writes any way.
	public void storeSlow(long address, int bytes, long value, Access access) {
		if ((address + bytes - 1 & PAGE_MASK) != (address & PAGE_MASK)) {
			storeCrossing(address, bytes, value, access);
			return;
		}
		long page = fill(address, access);
		long physical = page & PAGE_MASK | address & PAGE_BYTES - 1;
		if (timed)
			core.cycles += core.timing.get().access(address, physical, bytes, true);
		if ((page & Environment.DEVICE) != 0) {
			core.environment.store(core, physical, bytes, value);
			return;
		}
		byte[] bank = ram.bank(physical);
		int offset = Ram.offset(physical);
		switch (bytes) {
		case 1 -> bank[offset] = (byte) value;
		case 2 -> SHORT.set(bank, offset, (short) value);
		case 4 -> INT.set(bank, offset, (int) value);
		default -> LONG.set(bank, offset, value);
		}
	}

	private long loadCrossing(long address, int bytes, Access access) {
		probe(address, bytes, access);
		long value = 0;
		for (int i = 0; i < bytes; i++)
			value |= loadSlow(address + i, 1, access) << 8 * i;
		return value;
	}

	private void storeCrossing(long address, int bytes, long value, Access access) {
		probe(address, bytes, access);
		for (int i = 0; i < bytes; i++)
			storeSlow(address + i, 1, value >>> 8 * i, access);
	}

	/// Translates, and keeps the translation if it may be.
	private long fill(long address, Access access) {
		long page = core.environment.translate(core, address, access);
		if ((page & (Environment.DEVICE | Environment.ONCE)) != 0)
			return page;
		long physical = page & PAGE_MASK;
		boolean privileged = access == Access.READ || access == Access.WRITE;
		long tag = address & PAGE_MASK | (privileged ? context : unprivileged);
		int entry = entry(address);
		entries[entry + READ] = (page & Environment.READABLE) != 0 ? tag : INVALID;
		entries[entry + WRITE] = (page & Environment.WRITABLE) != 0 ? tag : INVALID;
		entries[entry + ADDEND] = Ram.offset(physical) - (address & PAGE_MASK);
		entries[entry + PHYSICAL] = physical;
		banks[entry / ENTRY] = ram.bank(physical);
		return page;
	}

	private void time(long address, int entry, int bytes, boolean write) {
		core.cycles += core.timing.get().access(address, entries[entry + PHYSICAL] | address & PAGE_BYTES - 1, bytes,
				write);
	}
}
