// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exits;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.SystemRegisters;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.ExitTraceWriter;
import org.trapline.measure.Notice;
import org.trapline.measure.Vcpu;
import org.trapline.trace.exits.EventTypes.Type;

/// Makes exits of events: pairs each vCPU thread's exit with its next entry, and tells why it happened and where its time
/// went.
///
/// arm64's kvm_exit and kvm_entry have no vCPU, so a vCPU is the thread that hits them, and a VM is a process. What cannot
/// be paired is counted in {@link ExitTrace.Losses} and never guessed: every kvm_exit is either a row of the trace, or
/// counted under {@code exitsWithoutEntry} or {@code intervalsAcrossLoss}.
///
/// A lost event may have been any. At a loss on a CPU, what is open of the vCPUs last seen on that CPU is given up, and so
/// is what is open of a vCPU that turns out to have moved to that CPU by the end of the loss. An exit that was completed on
/// another CPU before the loss was noticed stays.
///
/// Feed the events in order of time, then call {@link #finish} once, then {@link #notices}. Not thread-safe.
public final class ExitReconstruction implements HypervisorEvents, AutoCloseable {
	/// KVM_TRACE_MMIO_WRITE (Linux, include/trace/events/kvm.h).
	private static final int MMIO_WRITE = 2;

	private final ExitTraceWriter writer = new ExitTraceWriter();
	private final VcpuThreads vcpus = new VcpuThreads();
	private final ThreadRegister threads = new ThreadRegister();
	private final EventTypes types = new EventTypes();
	private final Causes causes = new Causes(writer, types);
	private final Tally tally = new Tally();
	private final CompletedExits rows = new CompletedExits(writer, causes, types, tally);
	private final LossTimes losses = new LossTimes();
	private List<Vcpu> described = List.of();
	private Map<String, Long> counts = Map.of();

	/// Ends the reconstruction.
	///
	/// @param eventCounts how many events of each name the recording holds, the name with or without its system
	///            ({@code kvm:kvm_exit}); 0 for those that were switched on and never happened, where that is known
	public ExitTrace finish(Map<String, Long> eventCounts) {
		for (VcpuThread v : vcpus.all())
			if (v.phase == VcpuThread.Phase.HOST)
				tally.exitsWithoutEntry++;
		described = threads.describe(vcpus.all());
		tally.guessedVms = threads.guessedVms();
		counts = new HashMap<>();
		eventCounts.forEach((name, count) -> counts.merge(name.substring(name.indexOf(':') + 1), count, Long::sum));
		Map<String, Long> happened = new HashMap<>(eventCounts);
		happened.values().removeIf(n -> n == 0);
		return writer.finish(described, tally.span(), tally.asLosses(), happened);
	}

	/// What there is to say of the recording once it is finished: what was lost, what it cannot tell.
	public List<Notice> notices() {
		return new ArrayList<>(new ExitNotices(tally, types, described, counts).all());
	}

	@Override
	public void close() {
		writer.close();
	}

	@Override
	public void exit(long time, int cpu, int thread, int ret, int exceptionClass, long pc) {
		other(time);
		tally.exits++;
		VcpuThread v = runner(cpu, thread);
		if (v == null || !follows(v, time, cpu)) {
			tally.exitsWithoutEntry++;
			return;
		}
		if (v.phase == VcpuThread.Phase.HOST) {
			tally.exitsWithoutEntry++;
			v.exit.clear();
		}
		v.guestBefore = v.phase == VcpuThread.Phase.GUEST && v.entryKnown ? time - v.entryTime : -1;
		v.phase = VcpuThread.Phase.HOST;
		v.exit.begin(time, cpu, ret, exceptionClass, pc);
		if (ret == RETURN_IRQ)
			countInterrupt(v, time);
	}

	@Override
	public void entry(long time, int cpu, int thread, long pc) {
		other(time);
		tally.entries++;
		VcpuThread v = runner(cpu, thread);
		if (v == null || !follows(v, time, cpu))
			return;
		if (v.phase == VcpuThread.Phase.HOST && v.exit.away() && types.seen(Type.SWITCH_BACK))
			giveUp(v);
		if (v.phase == VcpuThread.Phase.HOST)
			rows.write(v, time, cpu);
		else if (v.phase == VcpuThread.Phase.GUEST)
			tally.entriesWithoutExit++;
		v.phase = VcpuThread.Phase.GUEST;
		v.entryTime = time;
		v.entryKnown = true;
		v.firstIrq = 0;
		v.exit.clear();
	}

	@Override
	public void mmio(long time, int cpu, int thread, int type, int length, long address, long value) {
		types.saw(Type.MMIO, time);
		types.saw(Type.ABORT, time);
		VcpuThread v = open(time, cpu, thread);
		if (v != null)
			v.exit.accessed(time, type == MMIO_WRITE, length, address, value);
	}

	@Override
	public void mmioEmulate(long time, int cpu, int thread, long pc, long instruction, long cpsr) {
		otherKvm(time, cpu, thread);
	}

	@Override
	public void userspaceExit(long time, int cpu, int thread, int reason, int errno) {
		types.saw(Type.USER_EXIT, time);
		VcpuThread v = open(time, cpu, thread);
		if (v != null)
			v.exit.leftToUser(time, reason, errno);
	}

	@Override
	public void guestFault(long time, int cpu, int thread, long pc, long syndrome, long faultAddress, long ipa) {
		types.saw(Type.ABORT, time);
		VcpuThread v = open(time, cpu, thread);
		if (v != null)
			v.exit.faulted(time, syndrome, faultAddress, ipa);
	}

	@Override
	public void wfx(long time, int cpu, int thread, long pc, Wait wait) {
		types.saw(Type.WFX, time);
		VcpuThread v = open(time, cpu, thread);
		if (v == null)
			return;
		v.exit.insideKvm(time);
		v.exit.waits = true;
		v.exit.wait = wait;
	}

	@Override
	public void hypercall(long time, int cpu, int thread, long pc, long r0, long immediate) {
		types.saw(Type.HYPERCALL, time);
		VcpuThread v = open(time, cpu, thread);
		if (v == null)
			return;
		v.exit.insideKvm(time);
		v.exit.hypercall = true;
		v.exit.hypercallId = r0;
		v.exit.hypercallImmediate = immediate;
	}

	@Override
	public void systemRegister(long time, int cpu, int thread, long pc, int op0, int op1, int crn, int crm, int op2,
			boolean write) {
		register(time, cpu, thread, SystemRegisters.encoding(op0, op1, crn, crm, op2), write);
	}

	@Override
	public void systemRegisterTrap(long time, int cpu, int thread, long syndrome) {
		register(time, cpu, thread, TrappedRegisters.ofSyndrome(syndrome), TrappedRegisters.writeOfSyndrome(syndrome));
	}

	@Override
	public void wakeup(long time, int cpu, int thread, long waitedNanos, boolean waited, boolean valid) {
		types.saw(Type.WAKEUP, time);
		VcpuThread v = open(time, cpu, thread);
		if (v != null)
			v.exit.wakeup(time, waitedNanos);
	}

	@Override
	public void timerIrq(long time, int cpu, int thread, int vcpu, int irq, int level) {
		guestTimer(time, cpu, thread, vcpu, level != 0);
	}

	@Override
	public void vgicIrq(long time, int cpu, int thread, int vcpu, int irq, boolean level) {
		if (timerInterrupt(irq))
			guestTimer(time, cpu, thread, vcpu, level);
		else
			seen(time, cpu, thread);
	}

	@Override
	public void hostIrq(long time, int cpu, int thread, int irq, String name) {
		types.saw(Type.HOST_IRQ, time);
		VcpuThread v = seen(time, cpu, thread);
		if (v == null || !interruptsTheGuest(v))
			return;
		if (v.firstIrq == 0)
			v.firstIrq = time;
		if (Causes.guestTimer(name))
			v.exit.guestTimer = true;
		else if (!v.exit.hostIrq) {
			v.exit.hostIrq = true;
			v.exit.hostIrqName = causes.irqName(name);
		}
	}

	@Override
	public void schedSwitch(long time, int cpu, int previous, boolean runnable, int next) {
		types.saw(Type.SWITCH, time);
		VcpuThread out = seen(time, cpu, previous);
		if (out != null && out.phase == VcpuThread.Phase.GUEST)
			out.entryKnown = false;
		else if (out != null && out.phase == VcpuThread.Phase.HOST) {
			if (out.exit.away() && types.seen(Type.SWITCH_BACK))
				giveUp(out);
			else
				out.exit.switchedOut(time, runnable);
		}
		VcpuThread in = vcpus.find(next);
		if (in == null || !follows(in, time, cpu))
			return;
		types.saw(Type.SWITCH_BACK, time);
		if (in.phase == VcpuThread.Phase.GUEST)
			in.entryKnown = false;
		else if (in.phase == VcpuThread.Phase.HOST && !in.exit.away())
			giveUp(in);
		else if (in.phase == VcpuThread.Phase.HOST)
			in.exit.switchedIn(time);
	}

	@Override
	public void otherKvm(long time, int cpu, int thread) {
		VcpuThread v = seen(time, cpu, thread);
		if (v != null && v.phase == VcpuThread.Phase.HOST && !v.exit.away())
			v.exit.insideKvm(time);
	}

	@Override
	public void other(long time) {
		tally.time(time);
	}

	@Override
	public void thread(int thread, int process, String name) {
		ThreadRegister.Known now = threads.learn(thread, process, name);
		VcpuThread v = vcpus.find(thread);
		if (v == null)
			return;
		boolean otherProcess = v.process >= 0 && now.process() != v.process;
		boolean lostItsName = VcpuNames.numberOf(v.name) >= 0 && VcpuNames.numberOf(now.name()) < 0;
		if (otherProcess || lostItsName) {
			// the thread's id was given to another one
			if (v.phase == VcpuThread.Phase.HOST)
				tally.exitsWithoutEntry++;
			v.phase = VcpuThread.Phase.NEW;
			vcpus.remove(thread);
		} else {
			v.process = now.process();
			v.name = now.name();
		}
	}

	/// Takes what the recording itself tells of a vCPU, for instance trace-cmd's list of a guest's CPUs.
	///
	/// @param thread that runs it
	/// @param vm what its VM is called
	/// @param id its number inside the VM
	public void vcpu(int thread, String vm, int id) {
		threads.tell(thread, vm, id);
	}

	@Override
	public void process(int process, String name) {
		threads.nameProcess(process, name);
	}

	@Override
	public void lost(long time, long since, int cpu, long count) {
		other(time);
		tally.losses++;
		tally.lostEvents += count;
		losses.note(cpu, time);
		for (VcpuThread v : vcpus.all())
			if (cpu < 0 || v.lastCpu < 0 || v.lastCpu == cpu)
				distrust(v);
	}

	private void register(long time, int cpu, int thread, int encoding, boolean write) {
		types.saw(Type.REGISTER, time);
		VcpuThread v = open(time, cpu, thread);
		if (v == null)
			return;
		v.exit.insideKvm(time);
		v.exit.register = encoding;
		v.exit.registerWrite = write;
	}

	private void guestTimer(long time, int cpu, int thread, int id, boolean raised) {
		VcpuThread v = seen(time, cpu, thread);
		if (v == null)
			return;
		v.id = id;
		if (raised && interruptsTheGuest(v)) {
			v.exit.guestTimer = true;
			if (v.firstIrq == 0)
				v.firstIrq = time;
		}
	}

	/// Whether an interrupt that the thread handles now can be what made it leave its guest. Kernels since Linux 4.2 handle
	/// it before they trace the exit; older ones, which record no return code, after.
	private static boolean interruptsTheGuest(VcpuThread v) {
		return v.phase == VcpuThread.Phase.GUEST
				|| v.phase == VcpuThread.Phase.HOST && v.exit.ret == NOT_RECORDED && !v.exit.handled;
	}

	/// The private interrupts that the generic timers have by the Arm Base System Architecture: EL2 physical 26, virtual 27,
	/// EL2 virtual 28, physical 30.
	private static boolean timerInterrupt(int irq) {
		return irq == 26 || irq == 27 || irq == 28 || irq == 30;
	}

	private void countInterrupt(VcpuThread v, long time) {
		tally.interrupts++;
		if (v.firstIrq != 0 && v.guestBefore >= 0) {
			tally.interruptsBefore++;
			tally.interruptNanos += time - v.firstIrq;
		}
	}

	/// The vCPU of a thread that enters or leaves a guest.
	private @Nullable VcpuThread runner(int cpu, int thread) {
		VcpuThread known = vcpus.find(cpu, thread);
		if (known != null)
			return known;
		if (thread <= 0) {
			tally.withoutThread++;
			return null;
		}
		if (vcpus.full()) {
			tally.beyondMaximum++;
			return null;
		}
		ThreadRegister.Known name = threads.of(thread);
		return vcpus.add(thread, name.process(), name.name());
	}

	/// The vCPU of a thread that handles an exit; null for any other.
	private @Nullable VcpuThread open(long time, int cpu, int thread) {
		VcpuThread v = seen(time, cpu, thread);
		if (v == null || v.phase != VcpuThread.Phase.HOST)
			return null;
		v.exit.handled = true;
		return v;
	}

	/// The vCPU of a thread that an event came from; null for any other.
	private @Nullable VcpuThread seen(long time, int cpu, int thread) {
		other(time);
		VcpuThread v = vcpus.find(cpu, thread);
		return v != null && follows(v, time, cpu) ? v : null;
	}

	/// Notes a vCPU's event; false if it came too late to be used.
	private boolean follows(VcpuThread v, long time, int cpu) {
		if (time < v.lastTime) {
			tally.unordered++;
			return false;
		}
		if (cpu != v.lastCpu) {
			if (losses.after(cpu, v.lastTime))
				distrust(v);
			v.lastCpu = cpu;
		}
		v.lastTime = time;
		return true;
	}

	private void distrust(VcpuThread v) {
		if (v.phase == VcpuThread.Phase.HOST)
			giveUp(v);
		v.entryKnown = false;
		v.firstIrq = 0;
		v.exit.clear();
	}

	private void giveUp(VcpuThread v) {
		tally.intervalsAcrossLoss++;
		v.phase = VcpuThread.Phase.GIVEN_UP;
		v.exit.clear();
	}
}
