// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trapline.measure.ExitCause;
import org.trapline.measure.ExitReason;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.ExitTraceWriter;
import org.trapline.measure.Notice;
import org.trapline.measure.Vcpu;

/// Makes exits of events: pairs each thread's exit with its next entry.
///
/// Feed the events in order of time, then call {@link #finish} once. Not thread-safe.
public final class ExitReconstruction implements HypervisorEvents, AutoCloseable {
	private final ExitTraceWriter writer = new ExitTraceWriter();
	private final Map<Integer, Vcpu> vcpus = new HashMap<>();
	private final Map<Integer, long[]> open = new HashMap<>();
	private long start = Long.MAX_VALUE;
	private long end = Long.MIN_VALUE;

	/// Ends the reconstruction.
	///
	/// @param eventCounts how many events of each name the recording holds, the name with or without its system
	///            ({@code kvm:kvm_exit}); 0 for those that were switched on and never happened, where that is known
	public ExitTrace finish(Map<String, Long> eventCounts) {
		return writer.finish(List.copyOf(vcpus.values()), new ExitTrace.Span(Math.min(start, end), end),
				new ExitTrace.Losses(open.size(), 0, 0, 0, 0), eventCounts);
	}

	/// What there is to say of the recording, once it is finished.
	public List<Notice> notices() {
		return new ArrayList<>();
	}

	@Override
	public void close() {
		writer.close();
	}

	@Override
	public void exit(long time, int cpu, int thread, int ret, int exceptionClass, long pc) {
		other(time);
		open.put(thread, new long[] { time, ret, exceptionClass, pc });
	}

	@Override
	public void entry(long time, int cpu, int thread, long pc) {
		other(time);
		long[] exit = open.remove(thread);
		if (exit == null)
			return;
		writer.time = exit[0];
		writer.interval = time - exit[0];
		writer.pc = exit[3];
		writer.cause = writer.causeIndex(new ExitCause(exit[1] == RETURN_TRAP
				? ExitReason.ofExceptionClass((int) exit[2]) : ExitReason.INTERRUPT, ExitCause.Refinement.NONE, ""));
		writer.vcpu = (short) vcpus.computeIfAbsent(thread, t -> new Vcpu(vcpus.size(), "", -1, -1, t, "")).index();
		writer.cpu = (short) cpu;
		writer.add();
	}

	@Override
	public void mmio(long time, int cpu, int thread, int type, int length, long address, long value) {
		other(time);
	}

	@Override
	public void mmioEmulate(long time, int cpu, int thread, long pc, long instruction, long cpsr) {
		other(time);
	}

	@Override
	public void userspaceExit(long time, int cpu, int thread, int reason, int errno) {
		other(time);
	}

	@Override
	public void guestFault(long time, int cpu, int thread, long pc, long syndrome, long faultAddress, long ipa) {
		other(time);
	}

	@Override
	public void wfx(long time, int cpu, int thread, long pc, boolean wfe) {
		other(time);
	}

	@Override
	public void hypercall(long time, int cpu, int thread, long pc, long r0, long immediate) {
		other(time);
	}

	@Override
	public void systemRegister(long time, int cpu, int thread, long pc, int op0, int op1, int crn, int crm, int op2,
			boolean write) {
		other(time);
	}

	@Override
	public void systemRegisterTrap(long time, int cpu, int thread, long syndrome) {
		other(time);
	}

	@Override
	public void wakeup(long time, int cpu, int thread, long waitedNanos, boolean waited, boolean valid) {
		other(time);
	}

	@Override
	public void timerIrq(long time, int cpu, int thread, int vcpu, int irq, int level) {
		other(time);
	}

	@Override
	public void vgicIrq(long time, int cpu, int thread, int vcpu, int irq, boolean level) {
		other(time);
	}

	@Override
	public void hostIrq(long time, int cpu, int thread, int irq, String name) {
		other(time);
	}

	@Override
	public void schedSwitch(long time, int cpu, int previous, boolean runnable, int next) {
		other(time);
	}

	@Override
	public void otherKvm(long time, int cpu, int thread) {
		other(time);
	}

	@Override
	public void other(long time) {
		start = Math.min(start, time);
		end = Math.max(end, time);
	}

	@Override
	public void thread(int thread, int process, String name) {
		// a later change names vCPUs
	}

	@Override
	public void process(int process, String name) {
		// a later change names VMs
	}

	@Override
	public void lost(long time, long since, int cpu, long count) {
		other(time);
	}
}
