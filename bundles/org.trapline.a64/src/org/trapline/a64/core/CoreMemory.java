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
	/// Further entries, each a copy of one of those, which translated code chooses by base register: the last page of each.
	public static final int NEAR = 33;
	/// Longs of an entry.
	public static final int ENTRY = 4;
	public static final int READ = 0;
	public static final int WRITE = 1;
	public static final int ADDEND = 2;
	public static final int PHYSICAL = 3;
	/// The largest context.
	public static final int CONTEXTS = PAGE_BYTES - 1;
	/// The most bytes that an instruction accesses together: those of four vector registers.
	public static final int TOGETHER = 64;
	private static final long INVALID = -1;

	/// Views of a bank, little-endian and at any offset.
	public static final VarHandle SHORT = view(short[].class);
	public static final VarHandle INT = view(int[].class);
	public static final VarHandle LONG = view(long[].class);

	/// The TLB.
	public final long[] entries = new long[(ENTRIES + NEAR) * ENTRY];
	/// The bank of each entry.
	public final byte[][] banks = new byte[ENTRIES + NEAR][];
	/// Number of the present address space and privilege, below {@link #CONTEXTS}: set by the environment. Entries tagged with
	/// another do not match.
	public int context;
	/// The context of unprivileged accesses.
	public int unprivileged;

	private final Core core;
	private final Ram ram;
	private final boolean timed;
	private final byte[] scratch = new byte[TOGETHER];

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
		Arrays.fill(entries, ENTRIES * ENTRY, entries.length, INVALID);
	}

	/// Copies the entry of an access to one of the {@link #NEAR}, if there is one.
	///
	/// @param near where in {@link #entries} that is, plus {@link #READ} or {@link #WRITE}, which the access needs
	public boolean approach(long address, int bytes, int near) {
		int entry = entry(address);
		if (entries[entry + near % ENTRY] != (address + bytes - 1 & PAGE_MASK | context))
			return false;
		int to = near / ENTRY;
		for (int i = 0; i < ENTRY; i++)
			entries[to * ENTRY + i] = entries[entry + i];
		banks[to] = banks[entry / ENTRY];
		return true;
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

	/// Where in its {@link #bank} so many bytes begin that an instruction accesses together, of which {@link Timing} is told.
	///
	/// @param bytes at most {@link #TOGETHER}
	/// @param permission {@link #READ} or {@link #WRITE}
	/// @return negative if {@link #gather} or {@link #scatter} has to be used: nothing has been done then
	public int locate(long address, int bytes, int permission) {
		int entry = entry(address);
		if (entries[entry + permission] != (address + bytes - 1 & PAGE_MASK | context))
			return -1;
		if (timed)
			time(address, entry, bytes, permission == WRITE);
		return (int) (address + entries[entry + ADDEND]);
	}

	/// The bank of an address that was located.
	public byte[] bank(long address) {
		return banks[entry(address) / ENTRY];
	}

	/// Reads bytes that were not located, all or none.
	///
	/// @param bytes at most {@link #TOGETHER}
	/// @param alignment what the address must be a multiple of where accesses must be aligned, a power of two; devices are
	///        read in pieces of that, or of 8
	/// @return the bytes, from index 0 on, until the next call
	public byte[] gather(long address, int bytes, int alignment) {
		reach(address, bytes, alignment, Access.READ);
		int piece = Math.min(alignment, Long.BYTES);
		for (int i = 0; i < bytes; i += piece)
			Ram.set(scratch, i, piece, loadReached(address + i, piece, Access.READ));
		return scratch;
	}

	/// Where to put, from index 0 on, what {@link #scatter} is to write.
	public byte[] scratch() {
		return scratch;
	}

	/// Writes the first bytes of {@link #scratch} to where they were not located, all or none.
	///
	/// @param bytes at most {@link #TOGETHER}
	/// @param alignment as in {@link #gather}
	public void scatter(long address, int bytes, int alignment) {
		reach(address, bytes, alignment, Access.WRITE);
		int piece = Math.min(alignment, Long.BYTES);
		for (int i = 0; i < bytes; i += piece)
			storeReached(address + i, piece, Ram.get(scratch, i, piece), Access.WRITE);
	}

	/// Sees to it that bytes can be accessed, before the first of them is. {@link Timing} is told of the bytes of each page as
	/// one access.
	private void reach(long address, int bytes, int alignment, Access access) {
		long last = address + bytes - 1 & PAGE_MASK;
		long first = find(address, alignment, access);
		if ((address & PAGE_MASK) == last) {
			time(address, first, bytes, access);
			return;
		}
		long second = find(last, 1, access);
		time(address, first, (int) (last - address), access);
		time(last, second, (int) (address + bytes - last), access);
	}

	private long loadReached(long address, int bytes, Access access) {
		if (!crosses(address, bytes))
			return read(address, find(address, 1, access), bytes);
		long value = 0;
		for (int i = 0; i < bytes; i++)
			value |= read(address + i, find(address + i, 1, access), 1) << 8 * i;
		return value;
	}

	private void storeReached(long address, int bytes, long value, Access access) {
		if (!crosses(address, bytes)) {
			write(address, find(address, 1, access), bytes, value);
			return;
		}
		for (int i = 0; i < bytes; i++)
			write(address + i, find(address + i, 1, access), 1, value >>> 8 * i);
	}

	/// The physical address of a byte that an exclusive or atomic access is to reach.
	///
	/// @throws GuestException also if it is a device's
	public long exclusive(long address, Access access) {
		long page = find(address, 1, access);
		if ((page & Environment.DEVICE) != 0)
			throw GuestException.unsupported(address, access);
		return physical(address, page);
	}

	/// Reads with the permissions of EL0.
	///
	/// @param bytes 1, 2, 4 or 8
	/// @return zero-extended
	public long loadUnprivileged(long address, int bytes) {
		int entry = entry(address);
		if (entries[entry + READ] != (address + bytes - 1 & PAGE_MASK | unprivileged))
			return loadSlow(address, bytes, Access.READ_UNPRIVILEGED);
		if (timed)
			time(address, entry, bytes, false);
		return Ram.get(banks[entry / ENTRY], (int) (address + entries[entry + ADDEND]), bytes);
	}

	/// Writes with the permissions of EL0.
	///
	/// @param bytes 1, 2, 4 or 8
	public void storeUnprivileged(long address, int bytes, long value) {
		int entry = entry(address);
		if (entries[entry + WRITE] != (address + bytes - 1 & PAGE_MASK | unprivileged)) {
			storeSlow(address, bytes, value, Access.WRITE_UNPRIVILEGED);
			return;
		}
		if (timed)
			time(address, entry, bytes, true);
		Ram.set(banks[entry / ENTRY], (int) (address + entries[entry + ADDEND]), bytes, value);
	}

	/// Reads any way: what the fast ways could not.
	///
	/// @param bytes 1, 2, 4 or 8
	/// @return zero-extended
	public long loadSlow(long address, int bytes, Access access) {
		if (crosses(address, bytes)) {
			reach(address, bytes, bytes, access);
			return loadReached(address, bytes, access);
		}
		long page = fill(address, bytes, access);
		time(address, page, bytes, access);
		return read(address, page, bytes);
	}

	/// Writes any way.
	public void storeSlow(long address, int bytes, long value, Access access) {
		if (crosses(address, bytes)) {
			reach(address, bytes, bytes, access);
			storeReached(address, bytes, value, access);
			return;
		}
		long page = fill(address, bytes, access);
		time(address, page, bytes, access);
		write(address, page, bytes, value);
	}

	private static boolean crosses(long address, int bytes) {
		return (address + bytes - 1 & PAGE_MASK) != (address & PAGE_MASK);
	}

	private long read(long address, long page, int bytes) {
		long physical = physical(address, page);
		return (page & Environment.DEVICE) != 0 ? core.environment.load(core, physical, bytes)
				: ram.load(physical, bytes);
	}

	private void write(long address, long page, int bytes, long value) {
		long physical = physical(address, page);
		if ((page & Environment.DEVICE) != 0)
			core.environment.store(core, physical, bytes, value);
		else
			ram.store(physical, bytes, value);
	}

	private static long physical(long address, long page) {
		return page & PAGE_MASK | address & PAGE_BYTES - 1;
	}

	/// What {@link #fill} returns, from the TLB if it is there.
	private long find(long address, int alignment, Access access) {
		int entry = entry(address);
		long tag = address & PAGE_MASK | context(access);
		return entries[entry + (access.writes() ? WRITE : READ)] == tag ? entries[entry + PHYSICAL] : fill(address, alignment, access);
	}

	private int context(Access access) {
		return access == Access.READ || access == Access.WRITE ? context : unprivileged;
	}

	/// Translates, and keeps the translation if it may be.
	///
	/// @return as {@link Environment#translate}
	private long fill(long address, int alignment, Access access) {
		long page = core.environment.translate(core, address, access);
		if ((page & Environment.ALIGNED) != 0 && (address & alignment - 1) != 0)
			throw GuestException.alignment(address, access);
		if ((page & (Environment.DEVICE | Environment.ONCE | Environment.ALIGNED)) != 0)
			return page;
		long physical = page & PAGE_MASK;
		long tag = address & PAGE_MASK | context(access);
		int entry = entry(address);
		entries[entry + READ] = (page & Environment.READABLE) != 0 ? tag : INVALID;
		entries[entry + WRITE] = (page & Environment.WRITABLE) != 0 ? tag : INVALID;
		entries[entry + ADDEND] = Ram.offset(physical) - (address & PAGE_MASK);
		entries[entry + PHYSICAL] = physical;
		banks[entry / ENTRY] = ram.bank(physical);
		return page;
	}

	private void time(long address, long page, int bytes, Access access) {
		if (timed)
			core.cycles += core.timing.get().access(address, physical(address, page), bytes, access.writes());
	}

	private void time(long address, int entry, int bytes, boolean write) {
		core.cycles += core.timing.get().access(address, physical(address, entries[entry + PHYSICAL]), bytes, write);
	}
}
