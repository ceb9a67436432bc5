// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitTraceWriter;
import org.trapline.trace.exits.EventTypes.Type;

/// Writes the rows of exits that an entry has completed.
final class CompletedExits {
	private static final int DATA_ABORT = 0x24;
	private static final int ESR_WRITE = 1 << 6;
	private static final int ESR_CACHE_MAINTENANCE = 1 << 8;
	private static final int PAGE_OFFSET = 0xfff;

	private final ExitTraceWriter writer;
	private final Causes causes;
	private final EventTypes types;
	private final Tally tally;

	CompletedExits(ExitTraceWriter writer, Causes causes, EventTypes types, Tally tally) {
		this.writer = writer;
		this.causes = causes;
		this.types = types;
		this.tally = tally;
	}

	/// Writes the open exit of a vCPU.
	///
	/// @param time of the entry
	/// @param cpu of the entry
	void write(VcpuThread v, long time, int cpu) {
		OpenExit e = v.exit;
		int flags = e.end(time, types.seen(Type.WAKEUP) || types.seen(Type.SWITCH_BACK));
		writer.cause = causes.of(e);
		writer.time = e.time;
		writer.interval = time - e.time;
		writer.idle = e.idle;
		writer.descheduled = e.descheduled;
		writer.userTime = e.user;
		writer.awayAt = e.awayAt;
		writer.guestBefore = Math.max(0, v.guestBefore);
		writer.pc = e.pc;
		writer.vcpu = (short) v.index;
		writer.cpu = (short) e.cpu;
		if (v.guestBefore < 0)
			flags |= ExitBlocks.NO_GUEST_TIME;
		else
			tally.guestNanos += v.guestBefore;
		if (e.usedUserSpace())
			flags |= ExitBlocks.USER;
		if (cpu != e.cpu && cpu >= 0 && e.cpu >= 0)
			flags |= ExitBlocks.MIGRATED;
		if ((flags & ExitBlocks.IDLE_ASSUMED) != 0)
			tally.idleAssumed++;
		writer.flags = (short) (flags | access(e));
		writer.add();
		tally.rows++;
	}

	/// Sets the address accessed, and says what that adds to the flags.
	private int access(OpenExit e) {
		writer.address = 0;
		writer.targets = 0;
		if (e.mmio) {
			writer.address = e.mmioAddress;
			return ExitBlocks.HAS_ADDRESS | (e.mmioWrite ? ExitBlocks.WRITE : 0)
					| (e.mmioSendsInterrupt ? targets(e.mmioValue) : 0);
		}
		if (e.fault) {
			boolean device = e.userReason == UserExits.MMIO || e.userReason == UserExits.ARM_NISV;
			// HPFAR_EL2 has the page only; the offset in it is that of the virtual address
			writer.address = device ? e.faultIpa | e.faultAddress & PAGE_OFFSET : e.faultIpa;
			boolean data = (e.faultSyndrome >>> 26 & 0x3f) == DATA_ABORT;
			boolean write = data && (e.faultSyndrome & (ESR_WRITE | ESR_CACHE_MAINTENANCE)) == ESR_WRITE;
			if (!device && data && !types.seen(Type.MMIO))
				tally.memoryFaultsBeforeMmio++;
			return ExitBlocks.HAS_ADDRESS | (write ? ExitBlocks.WRITE : 0);
		}
		return e.register != HypervisorEvents.NOT_RECORDED && e.registerWrite ? ExitBlocks.WRITE : 0;
	}

	/// Sets the targets of an interrupt, and says what that adds to the flags.
	private int targets(long value) {
		int targets = SoftwareInterrupt.targets(value);
		writer.targets = (short) Math.max(0, targets);
		return targets < 0 ? 0 : ExitBlocks.HAS_TARGETS;
	}
}
