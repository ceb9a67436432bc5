// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.core;

import java.util.Arrays;

/// Loads and stores that the TLB cannot do: of a page that it does not have, of a device, across pages.
///
/// An access is translated and checked as a whole before any of it is done, and told to {@link Timing} when all of it is: so
/// a fault leaves everything as it was, and devices see the counts as they are before the instruction.
final class SlowAccess {
	private final Core core;
	private final CoreMemory memory;
	private final boolean timed;

	SlowAccess(Core core, CoreMemory memory, boolean timed) {
		this.core = core;
		this.memory = memory;
		this.timed = timed;
	}

	long load(long address, int bytes, Access access) {
		if (crosses(address, bytes)) {
			reach(address, bytes, bytes, access);
			long value = loadReached(address, bytes, access);
			time(address, bytes, access);
			return value;
		}
		long page = fill(address, bytes, access);
		watch(address, bytes, access);
		long value = read(address, page, bytes);
		time(address, page, bytes, access);
		return value;
	}

	void store(long address, int bytes, long value, Access access) {
		if (crosses(address, bytes)) {
			reach(address, bytes, bytes, access);
			storeReached(address, bytes, value, access);
			time(address, bytes, access);
			return;
		}
		long page = fill(address, bytes, access);
		watch(address, bytes, access);
		write(address, page, bytes, value);
		time(address, page, bytes, access);
	}

	/// See {@link CoreMemory#gather}.
	void gather(long address, int bytes, int alignment, byte[] to) {
		reach(address, bytes, alignment, Access.READ);
		int piece = Math.min(alignment, Long.BYTES);
		for (int i = 0; i < bytes; i += piece)
			Ram.set(to, i, piece, loadReached(address + i, piece, Access.READ));
		time(address, bytes, Access.READ);
	}

	/// See {@link CoreMemory#scatter}.
	void scatter(long address, int bytes, int alignment, byte[] from) {
		reach(address, bytes, alignment, Access.WRITE);
		int piece = Math.min(alignment, Long.BYTES);
		for (int i = 0; i < bytes; i += piece)
			storeReached(address + i, piece, Ram.get(from, i, piece), Access.WRITE);
		time(address, bytes, Access.WRITE);
	}

	/// See {@link CoreMemory#zero}.
	void zero(long address, long block, int bytes) {
		long page = fill(address, 1, Access.WRITE);
		if ((page & Environment.DEVICE) != 0)
			throw GuestException.alignment(address, Access.WRITE);
		watch(block, bytes, Access.WRITE);
		int at = Ram.offset(physical(block, page));
		Arrays.fill(memory.ram().bank(page & CoreMemory.PAGE_MASK), at, at + bytes, (byte) 0);
		time(block, page, bytes, Access.WRITE);
	}

	/// See {@link CoreMemory#exclusive}.
	long exclusive(long address, Access access) {
		long page = fill(address, 1, access);
		if ((page & Environment.DEVICE) != 0)
			throw GuestException.unsupported(address, access);
		return physical(address, page);
	}

	/// Sees to it that bytes can be accessed.
	private void reach(long address, int bytes, int alignment, Access access) {
		find(address, alignment, access);
		if (crosses(address, bytes))
			find(address + bytes - 1 & CoreMemory.PAGE_MASK, 1, access);
		watch(address, bytes, access);
	}

	private void watch(long address, int bytes, Access access) {
		if (core.watched)
			core.environment.watch(core, address, bytes, access);
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

	private static boolean crosses(long address, int bytes) {
		return (address + bytes - 1 & CoreMemory.PAGE_MASK) != (address & CoreMemory.PAGE_MASK);
	}

	private long read(long address, long page, int bytes) {
		long physical = physical(address, page);
		return (page & Environment.DEVICE) != 0 ? core.environment.load(core, physical, bytes)
				: memory.ram().load(physical, bytes);
	}

	private void write(long address, long page, int bytes, long value) {
		long physical = physical(address, page);
		if ((page & Environment.DEVICE) != 0)
			core.environment.store(core, physical, bytes, value);
		else
			memory.ram().store(physical, bytes, value);
	}

	private static long physical(long address, long page) {
		return page & CoreMemory.PAGE_MASK | address & CoreMemory.PAGE_BYTES - 1;
	}

	/// What {@link #fill} returns, from the TLB if it is there.
	private long find(long address, int alignment, Access access) {
		int entry = CoreMemory.entry(address);
		long tag = address & CoreMemory.PAGE_MASK | context(access);
		return memory.entries[entry + (access.writes() ? CoreMemory.WRITE : CoreMemory.READ)] == tag
				? memory.entries[entry + CoreMemory.PHYSICAL]
				: fill(address, alignment, access);
	}

	/// Translates, and has the TLB keep the translation if it may be.
	///
	/// @return as {@link Environment#translate}
	private long fill(long address, int alignment, Access access) {
		boolean aligned = (address & alignment - 1) == 0;
		if (core.alignmentChecked && !aligned)
			throw GuestException.alignment(address, access);
		long page = core.environment.translate(core, address, access);
		if ((page & Environment.ALIGNED) != 0 && !aligned)
			throw GuestException.alignment(address, access);
		if ((page & (Environment.DEVICE | Environment.ONCE | Environment.ALIGNED)) == 0)
			memory.keep(address, context(access), page);
		return page;
	}

	/// Has the TLB keep the page of an access that does not cross pages, if it may be done and the TLB may keep it.
	boolean fills(long address, int bytes, Access access) {
		if (crosses(address, bytes))
			return false;
		try {
			fill(address, 1, access);
			return true;
		} catch (GuestException _) {
			// the instruction raises it again, where it can be taken
			return false;
		}
	}

	private int context(Access access) {
		return access == Access.READ || access == Access.WRITE ? memory.context : memory.unprivileged;
	}

	/// Tells timing of the bytes of each page as of one access.
	private void time(long address, int bytes, Access access) {
		if (!timed)
			return;
		int first = (int) Math.min(bytes, CoreMemory.PAGE_BYTES - (address & CoreMemory.PAGE_BYTES - 1));
		time(address, find(address, 1, access), first, access);
		if (first < bytes)
			time(address + first, find(address + first, 1, access), bytes - first, access);
	}

	private void time(long address, long page, int bytes, Access access) {
		if (timed)
			core.cycles += core.timing.get().access(address, physical(address, page), bytes, access.writes());
	}
}
