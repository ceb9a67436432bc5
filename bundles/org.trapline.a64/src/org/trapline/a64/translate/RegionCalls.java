// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.core.Timing;

/// What generated code calls. The small ones are always inlined; the others are off the fast paths.
final class RegionCalls {
	private RegionCalls() {
	}

	static int get8(byte[] bank, int at) {
		return bank[at] & 0xFF;
	}

	static int get16(byte[] bank, int at) {
		return (short) CoreMemory.SHORT.get(bank, at) & 0xFFFF;
	}

	static int get32(byte[] bank, int at) {
		return (int) CoreMemory.INT.get(bank, at);
	}

	static long get64(byte[] bank, int at) {
		return (long) CoreMemory.LONG.get(bank, at);
	}

	static void put8(byte[] bank, int at, int value) {
		bank[at] = (byte) value;
	}

	static void put16(byte[] bank, int at, int value) {
		CoreMemory.SHORT.set(bank, at, (short) value);
	}

	static void put32(byte[] bank, int at, int value) {
		CoreMemory.INT.set(bank, at, value);
	}

	static void put64(byte[] bank, int at, long value) {
		CoreMemory.LONG.set(bank, at, value);
	}

	/// Finds the entry of the TLB for an access that is not near, and has the near one be that, too.
	///
	/// What it finds is to be used at once: to read the near entry again would wait for it to be written.
	///
	/// @param entries {@link CoreMemory#entries}, which its callers know as a constant; so {@code banks}
	/// @param near where in the entries that of the base register is, plus {@link CoreMemory#READ} or {@link CoreMemory#WRITE}, which
	///        the access needs
	/// @return where in the entries it is; negative if there is none
	static int approach(long[] entries, byte[][] banks, long context, long address, int bytes, int near) {
		boolean within = (address & CoreMemory.PAGE_BYTES - 1) <= CoreMemory.PAGE_BYTES - bytes;
		if (within && entries[near] == (address & CoreMemory.PAGE_MASK | context))
			return near & -CoreMemory.ENTRY;
		int entry = CoreMemory.entry(address);
		int permission = near & CoreMemory.ENTRY - 1;
		if (entries[entry + permission] != (address + bytes - 1 & CoreMemory.PAGE_MASK | context))
			return -1;
		int to = near & -CoreMemory.ENTRY;
		entries[to] = entries[entry];
		entries[to + 1] = entries[entry + 1];
		entries[to + 2] = entries[entry + 2];
		entries[to + 3] = entries[entry + 3];
		banks[to >> 2] = banks[entry >> 2];
		return entry;
	}

	/// Reads so many bytes any way.
	static long load(CoreMemory memory, long address, int bytes) {
		return switch (bytes) {
		case 1 -> memory.load8(address);
		case 2 -> memory.load16(address);
		case 4 -> memory.load32(address);
		default -> memory.load64(address);
		};
	}

	/// Writes so many bytes any way.
	static void store(CoreMemory memory, long address, long value, int bytes) {
		switch (bytes) {
		case 1 -> memory.store8(address, (int) value);
		case 2 -> memory.store16(address, (int) value);
		case 4 -> memory.store32(address, (int) value);
		default -> memory.store64(address, value);
		}
	}

	/// Raises the exception of a stack pointer that is not aligned, if the core checks it.
	static void checkStack(Core core) {
		if (core.stackChecked)
			throw GuestException.stackAlignment();
	}

	/// Takes an exception that the instruction at the core's pc raised.
	///
	/// @return {@link RegionCode#STOP} or {@link RegionCode#CONTINUE}
	static int exception(Core core, Flags flags, Progress progress, GuestException exception) {
		flags.settle(core);
		core.next = core.pc;
		core.environment.exception(core, exception);
		core.arrived = true;
		return finish(core, flags, progress);
	}

	/// Counts an instruction that ends a region, and goes where it says.
	static int complete(Core core, Flags flags, Progress progress, int cycles) {
		core.instructions++;
		core.cycles += cycles;
		return finish(core, flags, progress);
	}

	private static int finish(Core core, Flags flags, Progress progress) {
		core.pc = core.next;
		flags.take(core);
		progress.take();
		return core.time() >= core.deadline ? RegionCode.STOP : RegionCode.CONTINUE;
	}

	/// The cycles of coming to an instruction.
	static int fetch(Core core, long pc, long run) {
		Timing timing = core.timing.orElseThrow();
		return timing.fetch(pc, run);
	}

	/// The same, where it may be that control has not come there in a way that is told of, or that it was told.
	static int arrive(Core core, long pc, long run) {
		if (!core.arrived)
			return 0;
		core.arrived = false;
		return fetch(core, pc, run);
	}

	/// The cycles of a branch beyond the instruction's own.
	static int branch(Core core, long pc, long target, int taken) {
		Timing timing = core.timing.orElseThrow();
		return timing.branch(pc, target, taken != 0);
	}
}
