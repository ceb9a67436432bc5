// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// A core's loads and stores, through a software TLB.
///
/// The TLB is direct-mapped by page. An entry is four longs of {@link #entries}: the tag that a read must have, the tag
/// that a write must have, what to add to an address for its place in the page's bank, and the page's physical address.
/// A tag is a page's address with the context in its low 12 bits, so that entries of other address spaces may stay. An
/// access that crosses a page, reaches a device or is the first of a page takes the slow way.
public final class CoreMemory {
	public static final int PAGE_BITS = 12;
	public static final int PAGE_BYTES = 1 << PAGE_BITS;
	public static final long PAGE_MASK = -PAGE_BYTES;
	/// Entries of the TLB, a power of two.
	public static final int ENTRIES = 1024;
	/// Further entries, for translated code: the last pages that were read and written with each base register.
	private static final int NEAR = 64;
	/// Longs of an entry.
	public static final int ENTRY = 4;
	public static final int READ = 0;
	public static final int WRITE = 1;
	public static final int ADDEND = 2;
	public static final int PHYSICAL = 3;
	/// The largest context.
	public static final int CONTEXTS = PAGE_BYTES - 1;
	/// Contexts that translated code runs in are multiples of this: it compares the low bits of addresses together with them.
	public static final int CONTEXT_STEP = Long.BYTES;
	/// The most bytes that an instruction accesses together: those of four vector registers.
	public static final int TOGETHER = 64;
	private static final long INVALID = -1;
	private static final int USUAL_LINE_BITS = 6;

	/// Views of a bank, little-endian and at any offset.
	public static final VarHandle SHORT = view(short[].class);
	public static final VarHandle INT = view(int[].class);
	public static final VarHandle LONG = view(long[].class);
	private static final VarHandle BYTE = MethodHandles.arrayElementVarHandle(byte[].class);

	/// The TLB.
	public final long[] entries = new long[(ENTRIES + NEAR) * ENTRY];
	/// The bank of each entry.
	public final byte[][] banks = new byte[ENTRIES + NEAR][];
	/// Lines that {@link Timing} has nothing to say about.
	public final KnownLines lines;
	/// The bank of what {@link #find} has found.
	public byte[] found = new byte[0];
	/// Number of the present address space and privilege, below {@link #CONTEXTS}: set by the environment. Entries tagged
	/// with another do not match.
	public int context;
	/// The context of unprivileged accesses.
	public int unprivileged;

	/// What nobody reads: the byte that {@link #find} has found.
	byte touched;
	private final Core core;
	private final Ram ram;
	private final boolean timed;
	private final byte[] scratch = new byte[TOGETHER];
	private final SlowAccess slow;

	CoreMemory(Core core, Ram ram) {
		this.core = core;
		this.ram = ram;
		timed = core.timing.isPresent() && core.timing.get().wantsAccesses();
		slow = new SlowAccess(core, this, timed);
		lines = new KnownLines(core.shortcuts.map(Shortcuts::lineBits).orElse(USUAL_LINE_BITS));
		Arrays.fill(banks, new byte[0]);
		flush();
	}

	private static VarHandle view(Class<?> array) {
		return MethodHandles.byteArrayViewVarHandle(array, ByteOrder.LITTLE_ENDIAN);
	}

	/// Where in {@link #entries} that of an address is.
	public static int entry(long address) {
		return (int) (address >>> PAGE_BITS - 2) & (ENTRIES - 1) * ENTRY;
	}

	/// Where in {@link #entries} the last page of a base register is, of which only tag and addend count.
	public static int near(int base, boolean write) {
		return (ENTRIES + 2 * base + (write ? 1 : 0)) * ENTRY;
	}

	/// Forgets all translations.
	public void flush() {
		Arrays.fill(entries, INVALID);
		lines.forget();
	}

	/// Forgets the translations of a page, in every context.
	public void flush(long address) {
		int entry = entry(address);
		entries[entry + READ] = INVALID;
		entries[entry + WRITE] = INVALID;
		lines.forget(address, PAGE_BITS);
		Arrays.fill(entries, ENTRIES * ENTRY, entries.length, INVALID);
	}

	/// Forgets the translations of a block of pages, in every context and whatever the addresses' top byte.
	///
	/// @param bits of an address within the block
	public void flush(long address, int bits) {
		if (bits == PAGE_BITS) {
			flush(address);
			return;
		}
		lines.forget();
		for (int entry = 0; entry < ENTRIES * ENTRY; entry += ENTRY) {
			if ((entries[entry + READ] ^ address) << Byte.SIZE >>> Byte.SIZE + bits == 0)
				entries[entry + READ] = INVALID;
			if ((entries[entry + WRITE] ^ address) << Byte.SIZE >>> Byte.SIZE + bits == 0)
				entries[entry + WRITE] = INVALID;
		}
		Arrays.fill(entries, ENTRIES * ENTRY, entries.length, INVALID);
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

	/// Where in its {@link #bank} so many bytes begin that an instruction accesses together, of which {@link Timing} is
	/// told.
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
		slow.gather(address, bytes, alignment, scratch);
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
		slow.scatter(address, bytes, alignment, scratch);
	}

	/// Clears the block that an address is in: DC ZVA. A fault is at the address.
	///
	/// @param bytes of a block, a power of two, at most those of a page
	/// @throws GuestException also if it is a device's
	public void zero(long address, int bytes) {
		long block = address & -bytes;
		int at = locate(block, bytes, WRITE);
		if (at < 0)
			slow.zero(address, block, bytes);
		else
			Arrays.fill(bank(block), at, at + bytes, (byte) 0);
	}

	/// The physical address of a byte that an exclusive or atomic access is to reach.
	///
	/// @throws GuestException also if it is a device's
	public long exclusive(long address, Access access) {
		int entry = entry(address);
		boolean known = entries[entry + (access.writes() ? WRITE : READ)] == (address & PAGE_MASK | context);
		return known ? entries[entry + PHYSICAL] | address & PAGE_BYTES - 1 : slow.exclusive(address, access);
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
		return slow.load(address, bytes, access);
	}

	/// Writes any way.
	public void storeSlow(long address, int bytes, long value, Access access) {
		slow.store(address, bytes, value, access);
	}

	/// Keeps the translation of a page.
	///
	/// @param page as {@link Environment#translate} returns it
	void keep(long address, int context, long page) {
		long physical = page & PAGE_MASK;
		long tag = address & PAGE_MASK | context;
		int entry = entry(address);
		entries[entry + READ] = (page & Environment.READABLE) != 0 ? tag : INVALID;
		entries[entry + WRITE] = (page & Environment.WRITABLE) != 0 ? tag : INVALID;
		entries[entry + ADDEND] = Ram.offset(physical) - (address & PAGE_MASK);
		entries[entry + PHYSICAL] = physical;
		banks[entry / ENTRY] = ram.bank(physical);
	}

	/// What {@link #locate} does, for translated code, with the page brought into the TLB: the bank is {@link #found}.
	///
	/// @return the place in the bank, and in the upper half the cycles that the access takes beyond the instruction's own;
	///         negative if it was not located
	public long find(long address, int bytes, int permission) {
		int entry = entry(address);
		long tag = address + bytes - 1 & PAGE_MASK | context;
		boolean write = permission == WRITE;
		if (entries[entry + permission] != tag
				&& (!slow.fills(address, bytes, write ? Access.WRITE : Access.READ) || entries[entry + permission] != tag))
			return -1;
		byte[] bank = banks[entry / ENTRY];
		int at = (int) (address + entries[entry + ADDEND]);
		found = bank;
		Timing timing = core.timing.get();
		long physical = entries[entry + PHYSICAL] | address & PAGE_BYTES - 1;
		timing.expect(physical);
		touched = (byte) BYTE.getOpaque(bank, at);
		long taken = timing.access(address, physical, bytes, write);
		timing.located(address, physical, bytes);
		return taken << Integer.SIZE | at;
	}

	/// Has the line at an address known, which the TLB has the page of.
	///
	/// @param writable whether there is nothing to say about writes either
	/// @return its entry; negative if the TLB does not have it
	public int know(long address, long physical, boolean writable) {
		int entry = entry(address);
		if (entries[entry + PHYSICAL] != (physical & PAGE_MASK))
			return -1;
		long page = address & PAGE_MASK;
		long read = entries[entry + READ];
		long write = entries[entry + WRITE];
		return lines.keep(address, (read & PAGE_MASK) == page ? read : INVALID,
				writable && (write & PAGE_MASK) == page ? write : INVALID, entries[entry + ADDEND], banks[entry / ENTRY]);
	}

	private void time(long address, int entry, int bytes, boolean write) {
		core.cycles += core.timing.get().access(address, entries[entry + PHYSICAL] | address & PAGE_BYTES - 1, bytes, write);
	}
}
