// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.core.Timing;
import org.trapline.a64.semantics.Dispatch;

/// What generated code calls. The small ones are always inlined; the others are off the fast paths.
final class RegionCalls {
	/// Bits that the row of an instruction takes.
	static final int ROW_BITS = 12;

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

	/// Finds the entry of the TLB for an access. It is small, so that the JIT always puts it in place: around a call it would
	/// keep all values in memory.
	///
	/// @param last how far the last byte is from the first
	/// @param permission {@link CoreMemory#READ} or {@link CoreMemory#WRITE}
	/// @return where in the entries it is; negative if there is none
	static int find(long[] entries, long context, long address, int last, int permission) {
		int entry = CoreMemory.entry(address);
		return entries[entry + permission] == (address + last & CoreMemory.PAGE_MASK | context) ? entry : -1;
	}

	/// Has the entry of a base register be that of an access which was found.
	///
	/// @param to {@link CoreMemory#near}
	static void approach(long[] entries, byte[][] banks, int from, int to, long address, long context) {
		entries[to] = address & CoreMemory.PAGE_MASK | context;
		entries[to + CoreMemory.ADDEND] = entries[from + CoreMemory.ADDEND];
		banks[to >> 2] = banks[from >> 2];
	}

	/// Executes an instruction before which a region was left, whose state the core, flags and progress have.
	///
	/// @param instruction its word in the upper half, then its cycles, its row in {@link #ROW_BITS}
	/// @return {@link RegionCode#STOP} or {@link RegionCode#MISSED}
	static int miss(Core core, Flags flags, Progress progress, long instruction) {
		flags.settle(core);
		progress.settle();
		core.next = core.pc + Integer.BYTES;
		try {
			Dispatch.execute(core, (int) instruction & (1 << ROW_BITS) - 1, (int) (instruction >>> 32));
		} catch (GuestException e) {
			return exception(core, flags, progress, e);
		}
		core.instructions++;
		core.cycles += (int) instruction >>> ROW_BITS;
		core.pc = core.next;
		flags.take(core);
		progress.take();
		return RegionCode.MISSED;
	}

	/// Takes an exception that the instruction at the core's pc raised.
	///
	/// @return {@link RegionCode#STOP} or {@link RegionCode#CONTINUE}
	static int exception(Core core, Flags flags, Progress progress, GuestException exception) {
		flags.settle(core);
		core.next = core.pc;
		core.environment.exception(core, exception);
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

	/// The cycles of a branch beyond the instruction's own.
	static int branch(Core core, long pc, long target, int taken) {
		Timing timing = core.timing.orElseThrow();
		return timing.branch(pc, target, taken != 0);
	}
}
