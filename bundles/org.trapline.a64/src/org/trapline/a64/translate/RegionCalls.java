// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64.translate;

import org.trapline.a64.core.Access;
import org.trapline.a64.core.Core;
import org.trapline.a64.core.CoreMemory;
import org.trapline.a64.core.GuestException;
import org.trapline.a64.core.Timing;

/// What generated code calls. The small ones are always inlined; the others are off the fast paths.
final class RegionCalls {
	private RegionCalls() {
	}

	/// Reads a byte that is known to be in the TLB.
	static int get8(byte[][] banks, long[] entries, int entry, long address) {
		return banks[entry >> 2][(int) (address + entries[entry + CoreMemory.ADDEND])] & 0xFF;
	}

	static int get16(byte[][] banks, long[] entries, int entry, long address) {
		return (short) CoreMemory.SHORT.get(banks[entry >> 2], (int) (address + entries[entry + CoreMemory.ADDEND]))
				& 0xFFFF;
	}

	static int get32(byte[][] banks, long[] entries, int entry, long address) {
		return (int) CoreMemory.INT.get(banks[entry >> 2], (int) (address + entries[entry + CoreMemory.ADDEND]));
	}

	static long get64(byte[][] banks, long[] entries, int entry, long address) {
		return (long) CoreMemory.LONG.get(banks[entry >> 2], (int) (address + entries[entry + CoreMemory.ADDEND]));
	}

	static void put8(byte[][] banks, long[] entries, int entry, long address, int value) {
		banks[entry >> 2][(int) (address + entries[entry + CoreMemory.ADDEND])] = (byte) value;
	}

	static void put16(byte[][] banks, long[] entries, int entry, long address, int value) {
		CoreMemory.SHORT.set(banks[entry >> 2], (int) (address + entries[entry + CoreMemory.ADDEND]), (short) value);
	}

	static void put32(byte[][] banks, long[] entries, int entry, long address, int value) {
		CoreMemory.INT.set(banks[entry >> 2], (int) (address + entries[entry + CoreMemory.ADDEND]), value);
	}

	static void put64(byte[][] banks, long[] entries, int entry, long address, long value) {
		CoreMemory.LONG.set(banks[entry >> 2], (int) (address + entries[entry + CoreMemory.ADDEND]), value);
	}

	/// Whether an access is not in the TLB.
	///
	/// @param entry plus {@link CoreMemory#READ} or {@link CoreMemory#WRITE}
	/// @param last address of the access
	static boolean misses(long[] entries, int entry, long last, long context) {
		return entries[entry] != (last & CoreMemory.PAGE_MASK | context);
	}

	/// Makes the core what its environment expects of it within an instruction, but for registers and flags.
	///
	/// @param left instructions until the deadline, those from this one on already taken off
	/// @param rest how many those are
	static void before(Core core, long pc, long left, int rest) {
		core.pc = pc;
		core.next = pc + Integer.BYTES;
		core.instructions = core.deadline - left - rest;
	}

	/// The instructions until the deadline, when those from the present one on are taken off.
	static long after(Core core, int rest) {
		core.deadline = Math.max(core.deadline, 0);
		return core.deadline - core.instructions - rest;
	}

	/// {@link #before} where cycles are counted, and what is left are cycles.
	///
	/// @param restCycles cycles of the instructions from this one on, which are taken off
	/// @param count instructions, those from this one on included
	static void beforeTimed(Core core, long pc, long left, int restCycles, long count, int rest) {
		core.pc = pc;
		core.next = pc + Integer.BYTES;
		core.cycles = core.deadline - left - restCycles;
		core.instructions = count - rest;
	}

	/// {@link #after} where cycles are counted.
	static long afterTimed(Core core, int restCycles) {
		core.deadline = Math.max(core.deadline, 0);
		return core.deadline - core.cycles - restCycles;
	}

	static long load(Core core, long address, int bytes) {
		return core.memory.loadSlow(address, bytes, Access.READ);
	}

	static void store(Core core, long address, long value, int bytes) {
		core.memory.storeSlow(address, bytes, value, Access.WRITE);
	}

	/// Raises the exception of a stack pointer that is not aligned, if the core checks it.
	static void checkStack(Core core) {
		if (core.stackChecked)
			throw GuestException.stackAlignment();
	}

	/// Takes an exception that the instruction at the core's pc raised.
	///
	/// @return {@link RegionCode#STOP} or {@link RegionCode#CONTINUE}
	static int exception(Core core, Flags flags, GuestException exception) {
		flags.settle(core);
		core.next = core.pc;
		core.environment.exception(core, exception);
		return finish(core, flags);
	}

	/// Counts an instruction that ends a region, and goes where it says.
	static int complete(Core core, Flags flags, int cycles) {
		core.instructions++;
		core.cycles += cycles;
		return finish(core, flags);
	}

	private static int finish(Core core, Flags flags) {
		core.pc = core.next;
		flags.take(core);
		return core.time() >= core.deadline ? RegionCode.STOP : RegionCode.CONTINUE;
	}

	/// The cycles of a branch beyond the instruction's own.
	static long branch(Core core, long pc, long target, int taken) {
		Timing timing = core.timing.orElseThrow();
		return timing.branch(pc, target, taken != 0);
	}
}
