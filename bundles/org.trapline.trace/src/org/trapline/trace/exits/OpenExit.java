// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import org.trapline.measure.ExitBlocks;

/// The exit of a vCPU that is being put together: what was seen of it since the entry before it, and where the time since
/// the exit went.
///
/// Time off the CPU is idle or descheduled by what the vCPU waits for. kvm_vcpu_wakeup tells the guest's own waiting
/// more fully than sched_switch does, since it has the time polled for as well; where it comes, its window replaces what
/// sched_switch said of that time. Windows never overlap, so handling time is never negative.
///
/// An inter-processor interrupt of a GICv2 guest is a write to GICD_SGIR. The distributor's address is the VM's choice and
/// not in the recording; what is taken for that register is a write of 4 bytes, handled in the kernel, at offset 0xf00 of a
/// 4 KiB page, of a value whose reserved bits are 0 (GIC architecture specification, IHI 0048, 4.3.15). In a GICv3 guest
/// nothing is at that offset of the distributor or of a redistributor, and ICC_SGI1R_EL1 and its like are trapped instead.
final class OpenExit {
	private static final int GICD_SGIR_OFFSET = 0xf00;
	private static final long GICD_SGIR_RESERVED = 0xfc007ff0L;
	private static final int STRETCHES = 8;
	/// An unset time.
	private static final long NEVER = Long.MIN_VALUE;

	// what was seen, from the entry before the exit to the entry after it
	boolean guestTimer;
	boolean hostIrq;
	int hostIrqName;
	boolean mmio;
	boolean mmioWrite;
	boolean mmioSendsInterrupt;
	long mmioValue;
	long mmioAddress;
	boolean fault;
	long faultSyndrome;
	long faultAddress;
	long faultIpa;
	int userReason;
	int userErrno;
	boolean waits;
	HypervisorEvents.Wait wait = HypervisorEvents.Wait.EITHER;
	boolean hypercall;
	long hypercallId;
	long hypercallImmediate;
	int register;
	boolean registerWrite;

	/// Whether an event since the exit shows it being handled.
	boolean handled;

	// the exit itself
	long time;
	int cpu;
	int ret;
	int exceptionClass;
	long pc;

	// where its time went, in nanoseconds
	long idle;
	long descheduled;
	long user;
	long awayAt;
	boolean preempted;
	boolean offCpuSeen;
	boolean wakeupSeen;

	private long outSince;
	private boolean outRunnable;
	private long userSince;
	private long awayInUser;
	/// No time off the CPU may be booked before this.
	private long accounted;
	private final long[] stretchStart = new long[STRETCHES];
	private final long[] stretchEnd = new long[STRETCHES];
	private final boolean[] stretchIdle = new boolean[STRETCHES];
	private int stretches;

	OpenExit() {
		clear();
	}

	/// Forgets everything: at an entry, from which on the next exit begins.
	void clear() {
		guestTimer = hostIrq = mmio = fault = waits = hypercall = false;
		userReason = HypervisorEvents.NOT_RECORDED;
		register = HypervisorEvents.NOT_RECORDED;
		outSince = userSince = NEVER;
	}

	/// The exit happens.
	void begin(long atTime, int onCpu, int code, int ec, long guestPc) {
		time = accounted = atTime;
		cpu = onCpu;
		ret = code;
		exceptionClass = ec;
		pc = guestPc;
		idle = descheduled = user = awayAt = 0;
		handled = preempted = offCpuSeen = wakeupSeen = false;
		outSince = userSince = NEVER;
		stretches = 0;
	}

	/// Whether the thread was switched away and not back.
	boolean away() {
		return outSince != NEVER;
	}

	void switchedOut(long at, boolean runnable) {
		handled = true;
		outSince = at;
		outRunnable = runnable;
	}

	void switchedIn(long at) {
		// later than the switch away only if an event between shows that a switch back is missing
		long from = Math.max(outSince, accounted);
		long off = at - from;
		boolean idling = guestWaits() && !outRunnable && userSince == NEVER;
		if (idling)
			idle += off;
		else
			descheduled += off;
		preempted |= outRunnable;
		offCpuSeen = true;
		if (userSince != NEVER)
			awayInUser += off;
		wentAway(from);
		remember(from, at, idling);
		outSince = NEVER;
	}

	/// The guest's wait is over.
	void wakeup(long at, long waitedNanos) {
		long from = waitedNanos >= 0 && waitedNanos < at - accounted ? at - waitedNanos : accounted;
		for (int i = 0; i < stretches; i++) {
			long overlap = Math.max(0, stretchEnd[i] - Math.max(stretchStart[i], from));
			if (stretchIdle[i])
				idle -= overlap;
			else
				descheduled -= overlap;
		}
		stretches = 0;
		idle += at - from;
		accounted = at;
		wakeupSeen = true;
		wentAway(from);
		if (userSince != NEVER)
			endUser(Math.max(userSince, from));
	}

	void leftToUser(long at, int reason, int errno) {
		if (userReason == HypervisorEvents.NOT_RECORDED) {
			userReason = reason;
			userErrno = errno;
		}
		if (userSince != NEVER)
			endUser(at);
		userSince = at;
		awayInUser = 0;
	}

	/// An event that the thread causes inside KVM only.
	void insideKvm(long at) {
		if (userSince != NEVER)
			endUser(at);
	}

	/// An access to a device, of which the first since the exit counts.
	void accessed(long at, boolean write, int length, long address, long value) {
		insideKvm(at);
		if (mmio)
			return;
		mmio = true;
		mmioAddress = address;
		mmioWrite = write;
		mmioSendsInterrupt = write && length == 4 && (address & 0xfff) == GICD_SGIR_OFFSET && (value & GICD_SGIR_RESERVED) == 0;
		mmioValue = value;
	}

	/// A fault of stage 2.
	void faulted(long at, long syndrome, long address, long ipa) {
		insideKvm(at);
		fault = true;
		faultSyndrome = syndrome;
		faultAddress = address;
		faultIpa = ipa;
	}

	boolean usedUserSpace() {
		return userReason != HypervisorEvents.NOT_RECORDED;
	}

	/// Whether the guest itself asked to wait, for all that is known.
	boolean guestWaits() {
		boolean trapped = ret == HypervisorEvents.RETURN_TRAP && exceptionClass == 1;
		return (trapped || waits) && waitKind() != HypervisorEvents.Wait.WFE
				|| hypercall && Hypercalls.rests(hypercallId, hypercallImmediate);
	}

	/// What the guest waits with, where it waits; what blocks is no WFE.
	HypervisorEvents.Wait waitKind() {
		return !waits ? HypervisorEvents.Wait.EITHER : wait;
	}

	/// The entry comes: ends what still runs.
	///
	/// @param tellsIdle whether the recording would have shown the thread waiting
	/// @return flags of {@link ExitBlocks} that follow from the time's split
	int end(long at, boolean tellsIdle) {
		insideKvm(at);
		int flags = preempted ? ExitBlocks.PREEMPTED : 0;
		if (!tellsIdle && !wakeupSeen && !offCpuSeen && guestWaits()) {
			idle = at - time - user;
			flags |= ExitBlocks.IDLE_ASSUMED;
		}
		return flags;
	}

	private void endUser(long at) {
		user += Math.max(0, at - userSince - awayInUser);
		accounted = Math.max(accounted, at);
		userSince = NEVER;
	}

	private void wentAway(long at) {
		long after = Math.max(1, at - time);
		awayAt = awayAt == 0 ? after : Math.min(awayAt, after);
	}

	private void remember(long start, long end, boolean idling) {
		if (stretches == STRETCHES) {
			accounted = stretchEnd[0];
			System.arraycopy(stretchStart, 1, stretchStart, 0, STRETCHES - 1);
			System.arraycopy(stretchEnd, 1, stretchEnd, 0, STRETCHES - 1);
			System.arraycopy(stretchIdle, 1, stretchIdle, 0, STRETCHES - 1);
			stretches--;
		}
		stretchStart[stretches] = start;
		stretchEnd[stretches] = end;
		stretchIdle[stretches++] = idling;
	}
}
