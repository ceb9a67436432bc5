// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import org.trapline.measure.columns.ColumnFile;

/// The columns of an {@link ExitTrace}, one block at a time.
///
/// Turn to a block with {@link #load}, then take the arrays of the columns needed; entries 0 to {@code rows - 1} count.
/// Arrays are reused by the next {@code load} and must not be written to. Not thread-safe.
///
/// For every exit: {@code interval = handling + idle + descheduled}, all in nanoseconds, from exit to the next entry of
/// the same vCPU. Handling is what the hypervisor and user space worked; {@code user} is the part of it spent outside
/// the kernel; idle is the guest's own waiting (WFI, or PSCI's CPU_SUSPEND or CPU_OFF); descheduled is time in which the
/// vCPU thread wanted to run, or waited for something else than the guest's idling, and was off the CPU.
public final class ExitBlocks {
	/// The guest time before the exit is not known: no entry before it was recorded.
	public static final short NO_GUEST_TIME = 1;
	/// {@link #addresses} holds a guest physical address (IPA).
	public static final short HAS_ADDRESS = 2;
	/// The access that {@link #addresses} or the register tells of was a write.
	public static final short WRITE = 4;
	/// User space was entered between exit and entry.
	public static final short USER = 8;
	/// The vCPU thread was preempted while it could run.
	public static final short PREEMPTED = 16;
	/// The recording cannot tell idle time from handling; the whole interval of this WFx was booked as idle.
	public static final short IDLE_ASSUMED = 32;
	/// The vCPU thread was on another physical CPU at the entry than at the exit.
	public static final short MIGRATED = 64;
	/// {@link #targets} has the vCPUs that the interrupt was sent to.
	public static final short HAS_TARGETS = 128;

	static final int TIME = 0;
	static final int INTERVAL = 1;
	static final int IDLE = 2;
	static final int DESCHEDULED = 3;
	static final int USER_TIME = 4;
	static final int AWAY_AT = 5;
	static final int GUEST_BEFORE = 6;
	static final int PC = 7;
	static final int ADDRESS = 8;
	static final int CAUSE = 9;
	static final int VCPU = 10;
	static final int CPU = 11;
	static final int FLAGS = 12;
	static final int TARGETS = 13;

	private final ExitTrace trace;
	private final ColumnFile.Reader reader;

	ExitBlocks(ExitTrace trace, ColumnFile.Reader reader) {
		this.trace = trace;
		this.reader = reader;
	}

	public ExitTrace trace() {
		return trace;
	}

	/// Turns to a block.
	///
	/// @param block 0 to {@link ExitTrace#blockCount()} - 1
	/// @return its rows
	public int load(int block) {
		return reader.load(block);
	}

	public int rows() {
		return reader.rows();
	}

	/// When the exit happened, in nanoseconds of the recording's clock.
	public long[] times() {
		return reader.longs(TIME);
	}

	/// From exit to entry, in nanoseconds.
	public long[] intervals() {
		return reader.longs(INTERVAL);
	}

	/// The guest's own waiting inside the interval, in nanoseconds.
	public long[] idle() {
		return reader.longs(IDLE);
	}

	/// Time off the CPU inside the interval that is no idling of the guest, in nanoseconds.
	public long[] descheduled() {
		return reader.longs(DESCHEDULED);
	}

	/// The part of the handling time in user space, in nanoseconds: from kvm_userspace_exit to the thread's next event in
	/// KVM, less time off the CPU.
	public long[] userTime() {
		return reader.longs(USER_TIME);
	}

	/// How long after the exit the thread first went idle or off the CPU, in nanoseconds; 0 where it never did.
	public long[] awayAt() {
		return reader.longs(AWAY_AT);
	}

	/// How long the guest ran before the exit, in nanoseconds; 0 with {@link #NO_GUEST_TIME} where that is not known.
	public long[] guestBefore() {
		return reader.longs(GUEST_BEFORE);
	}

	/// The guest's program counter at the exit.
	public long[] pcs() {
		return reader.longs(PC);
	}

	/// The guest physical address (IPA) that was accessed, where {@link #HAS_ADDRESS}.
	public long[] addresses() {
		return reader.longs(ADDRESS);
	}

	/// Index into {@link ExitTrace#causes()}.
	public int[] causes() {
		return reader.ints(CAUSE);
	}

	/// Index into {@link ExitTrace#vcpus()}.
	public short[] vcpus() {
		return reader.shorts(VCPU);
	}

	/// The physical CPU at the exit; -1 where the recording does not tell.
	public short[] cpus() {
		return reader.shorts(CPU);
	}

	/// The vCPUs that an inter-processor interrupt was sent to, where {@link #HAS_TARGETS}: bit n is number n inside the VM.
	/// The bit of the sender does not count.
	public short[] targets() {
		return reader.shorts(TARGETS);
	}

	/// The flags of this class, or-ed.
	public short[] flags() {
		return reader.shorts(FLAGS);
	}
}
