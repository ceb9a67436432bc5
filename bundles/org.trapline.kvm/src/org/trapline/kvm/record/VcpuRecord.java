// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.record;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.trapline.kvm.cost.Step;
import org.trapline.measure.ExitBlocks;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitReason;

/// What is noted of one vCPU: its present exit, and sums of those before.
///
/// From exit to entry is what the steps of its handling took, what the guest waited, and what its thread was off the
/// CPU: {@code interval = steps + idle + descheduled}. Times are cycles.
public final class VcpuRecord {
	private static final ExitCause NO_CAUSE = new ExitCause(ExitReason.INTERRUPT, ExitCause.Refinement.NONE, "");

	/// Its VM's name and its number there.
	public final String vm;
	public final int index;
	private final Recorder recorder;
	private final Map<String, Moments> rows = new TreeMap<>();
	private final Map<ExitCause, StepSums> steps = new LinkedHashMap<>();
	private final long[] spent = new long[Step.values().length];
	private boolean open;
	private boolean entered;
	private long begin;
	private long lastEntry;
	private long idle;
	private long descheduled;
	private long user;
	private long awayAt;
	private long pc;
	private long address;
	private int cpu;
	private short flags;
	private short targets;
	private ExitCause cause = NO_CAUSE;

	VcpuRecord(Recorder recorder, String vm, int index) {
		this.recorder = recorder;
		this.vm = vm;
		this.index = index;
	}

	/// The guest leaves.
	///
	/// @param time of the exception
	/// @param on physical CPU
	public void begin(long time, int on, long at) {
		open = true;
		begin = time;
		cpu = on;
		pc = at;
		address = 0;
		idle = 0;
		descheduled = 0;
		user = 0;
		awayAt = 0;
		flags = 0;
		targets = 0;
		cause = NO_CAUSE;
		Arrays.fill(spent, 0);
	}

	/// When the present exit began.
	public long begin() {
		return begin;
	}

	/// Why it leaves, as far as is known now.
	public void cause(ExitCause why) {
		cause = why;
	}

	/// The guest physical address of the present exit.
	public void address(long physical, boolean write) {
		address = physical;
		flags |= ExitBlocks.HAS_ADDRESS;
		if (write)
			flags |= ExitBlocks.WRITE;
	}

	/// The present exit sends an interrupt to vCPUs of the VM, a bit each.
	public void interrupts(int vcpus) {
		targets = (short) vcpus;
		flags |= ExitBlocks.HAS_TARGETS;
	}

	/// A step of the present exit's handling.
	public void spent(Step step, long cycles) {
		spent[step.ordinal()] += cycles;
		if (step.group() == Step.Group.USER) {
			user += cycles;
			flags |= ExitBlocks.USER;
		}
	}

	/// The guest has waited.
	///
	/// @param from when that began
	public void idle(long from, long cycles) {
		away(from);
		idle += cycles;
	}

	/// The thread was off the CPU though it had something to do.
	public void descheduled(long from, long cycles) {
		away(from);
		descheduled += cycles;
	}

	/// The thread was preempted.
	public void preempted() {
		flags |= ExitBlocks.PREEMPTED;
	}

	private void away(long from) {
		if (awayAt == 0)
			awayAt = Math.max(1, from - begin);
	}

	/// The guest is entered.
	///
	/// @param time of its first instruction
	/// @param on physical CPU
	public void end(long time, int on) {
		if (open) {
			long guest = entered ? begin - lastEntry : 0;
			if (on != cpu)
				flags |= ExitBlocks.MIGRATED;
			if (!entered)
				flags |= ExitBlocks.NO_GUEST_TIME;
			row(cause.timingRow()).add(time - begin - idle - descheduled);
			if (entered)
				row("TIMEINGUEST").add(guest);
			if (idle > 0)
				row("IDLE").add(idle);
			if (descheduled > 0)
				row("DESCHEDULED").add(descheduled);
			steps.computeIfAbsent(cause, _ -> new StepSums()).add(spent, idle, descheduled);
			recorder.exit(this, new Exit(begin, time - begin, idle, descheduled, user, awayAt, guest, pc, address, cpu, flags,
					targets, cause));
		}
		open = false;
		entered = true;
		lastEntry = time;
	}

	/// An exit with all that is noted of it, in cycles.
	record Exit(long begin, long interval, long idle, long descheduled, long user, long awayAt, long guest, long pc,
			long address, int cpu, short flags, short targets, ExitCause cause) {
	}

	private Moments row(String type) {
		return rows.computeIfAbsent(type, _ -> new Moments());
	}

	/// Moments of handling times by row of an exit-timing table.
	Map<String, Moments> rows() {
		return rows;
	}

	/// Where the cycles of exits went, by cause.
	Map<ExitCause, StepSums> steps() {
		return steps;
	}
}
