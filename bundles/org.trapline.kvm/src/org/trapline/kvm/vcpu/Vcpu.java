// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.vcpu;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.kvm.cost.Step;
import org.trapline.kvm.host.HostCpu;
import org.trapline.kvm.host.HostKernel;
import org.trapline.kvm.host.HostThread;
import org.trapline.kvm.record.Flows;
import org.trapline.kvm.record.VcpuRecord;
import org.trapline.kvm.vgic.CpuInterface;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.state.Stateful;

/// A vCPU and its thread: the loop that enters the guest, takes its exits, and has them handled.
public final class Vcpu extends HostThread implements Stateful {
	private static final int IRQ = 0x80;
	private static final int KINDS = 0x180;

	/// Its number in the VM.
	public final int index;
	final VirtualMachine vm;
	final VcpuRecord record;
	final GuestContext context;
	final VirtualTimer timer;
	final CpuInterface gic;
	private final HostKernel kernel;
	private final WorldSwitch world;
	private final ExitHandler handler;
	private final Waiting waiting;
	/// Interrupts on their way to it.
	private final List<Flows.Flow> flows = new ArrayList<>();
	/// The CPU whose registers are this vCPU's; null if they are in its context.
	private @Nullable HostCpu holder;
	private boolean inGuest;
	private boolean on;
	/// When it lost its CPU.
	private long away;
	/// When the guest's timer expired that was told of last.
	private long announced = -1;

	Vcpu(VirtualMachine vm, int index, int allowed, VcpuRecord record) {
		super(vm.name + '/' + index, allowed);
		this.vm = vm;
		this.index = index;
		this.record = record;
		kernel = vm.kernel;
		context = new GuestContext(kernel.cpus.getFirst().cpu);
		timer = new VirtualTimer(kernel.board.clockHertz(), kernel.board.timerHertz());
		gic = vm.gic.add(this::interrupted);
		gic.map(VirtualTimer.INTID);
		world = new WorldSwitch(this, kernel);
		handler = new ExitHandler(this);
		waiting = new Waiting(this, kernel);
	}

	/// Whether it is turned on.
	boolean on() {
		return on;
	}

	/// Whether the guest runs now.
	public boolean inGuest() {
		return inGuest;
	}

	Waiting waiting() {
		return waiting;
	}

	WorldSwitch world() {
		return world;
	}

	/// Turns it on; its thread is to be woken then.
	void start(long entry, long argument) {
		HostCpu had = holder;
		if (had != null)
			release(had);
		on = true;
		context.start(entry, argument, WorldSwitch.START);
	}

	/// Turns it off: it waits to be turned on again.
	void stop() {
		on = false;
	}

	/// An interrupt for it is on its way.
	void expect(Flows.Flow flow) {
		// one that is pending already is the same interrupt
		for (Flows.Flow each : flows)
			if (each.intid == flow.intid)
				return;
		flows.add(flow);
		if (!inGuest && !blocked())
			flow.stopped(0);
	}

	/// A guest acknowledges an interrupt that may have been on its way to this vCPU.
	void acknowledged(int intid, long time) {
		flows.removeIf(flow -> {
			boolean arrived = flow.intid == intid;
			if (arrived)
				vm.recorder.acknowledged(flow, time);
			return arrived;
		});
	}

	private void stopped(long time) {
		for (Flows.Flow flow : flows)
			flow.stopped(time);
	}

	/// There is an interrupt for it: a guest that runs is stopped, one that waits goes on.
	private void interrupted(boolean due) {
		HostCpu acting = kernel.acting();
		if (acting == null)
			throw new IllegalStateException("an interrupt of " + name + " by nobody");
		if (!on)
			return;
		HostCpu at = place();
		if (waiting.active()) {
			if (due)
				waiting.interrupted(acting);
		} else if (inGuest && at != null && at != acting) {
			acting.spend(Step.KICK);
			acting.kick(at);
		}
	}

	@Override
	protected void resume(HostCpu cpu) {
		HostCpu had = holder;
		if (had != cpu) {
			if (had != null)
				release(had);
			boolean sibling = cpu.holder() instanceof Vcpu other && other.vm == vm;
			if (cpu.holder() instanceof Vcpu other)
				other.release(cpu);
			context.restore(cpu.cpu);
			holder = cpu;
			cpu.holder(this);
			world.load(cpu);
			if (sibling)
				world.forgetSibling(cpu);
		} else
			world.load(cpu);
		timer.load(cpu);
		gic.load(cpu);
		stopped(cpu.now());
		if (waiting.active())
			waiting.end(since());
		else
			record.descheduled(away, since() - away);
		enter(cpu);
	}

	/// Takes its registers from the CPU that has them.
	private void release(HostCpu cpu) {
		context.save(cpu.cpu);
		holder = null;
		cpu.holder(null);
	}

	@Override
	protected void leave(HostCpu cpu) {
		world.put(cpu);
		timer.put(cpu);
		gic.put(cpu);
		world.timerActive(cpu, false);
		away = cpu.now();
		waiting.left(away);
	}

	@Override
	protected void spent(Step step, long cycles) {
		record.spent(step, cycles);
	}

	@Override
	protected void guestTimer(HostCpu cpu) {
		long expired = timer.expired(cpu);
		cpu.spend(Step.GUEST_TIMER);
		timerFired(cpu, expired);
	}

	/// The guest's timer has expired: its interrupt becomes pending.
	///
	/// @param expired when, in cycles since power-on
	void timerFired(HostCpu cpu, long expired) {
		if (expired != announced && gic.takes(VirtualTimer.INTID)) {
			announced = expired;
			expect(new Flows.Flow(Flows.Origin.TIMER, VirtualTimer.INTID, expired, cpu.now()));
		}
		gic.line(VirtualTimer.INTID, true);
	}

	@Override
	protected void trapped(HostCpu cpu, int vector) {
		inGuest = false;
		int entry = kernel.trapEntry(cpu);
		record.begin(cpu.now() - entry, cpu.index, cpu.cpu.state.elr[2]);
		record.spent(Step.TRAP_ENTRY, entry);
		boolean interrupt = (vector & KINDS) == IRQ;
		if (!interrupt && world.traps(cpu)) {
			inGuest = true;
			enterAgain(cpu);
			return;
		}
		stopped(record.begin());
		world.exit(cpu);
		vm.gic.locked(cpu, () -> {
			gic.sync(cpu);
			if (!timer.asserted(cpu)) {
				gic.line(VirtualTimer.INTID, false);
				// the guest has stopped it instead
				flows.removeIf(flow -> flow.origin == Flows.Origin.TIMER);
			} else
				timerFired(cpu, timer.expired(cpu));
		}, () -> cpu.then(() -> handler.handle(cpu, interrupt)));
	}

	/// Enters the guest, unless something else is to be done before.
	void enter(HostCpu cpu) {
		cpu.interrupts();
		if (vm.ended() || !on) {
			waiting.off(cpu);
			return;
		}
		if (cpu.scheduler().wanted()) {
			record.preempted();
			cpu.scheduler().yield();
			return;
		}
		cpu.spend(Step.RUN_ENTRY);
		vm.gic.locked(cpu, () -> gic.flush(cpu), () -> run(cpu));
	}

	/// Enters the guest, unless its VM was ended while a lock was waited for.
	private void run(HostCpu cpu) {
		if (vm.ended()) {
			waiting.off(cpu);
			return;
		}
		world.timerActive(cpu, gic.busy(VirtualTimer.INTID));
		world.enter(cpu);
		inGuest = true;
		enterAgain(cpu);
		for (Flows.Flow flow : flows)
			flow.entered(cpu.now());
	}

	private void enterAgain(HostCpu cpu) {
		record.spent(Step.TRAP_RETURN, kernel.trapReturn(cpu));
		cpu.cpu.exceptionReturn();
		record.end(cpu.now(), cpu.index);
	}

	/// Whether nothing of it is the host's business now: it is off, or its thread sleeps.
	boolean quiet() {
		return blocked() && !inGuest && (!on || waiting.active());
	}

	@Override
	public String key() {
		return "vcpu/" + index;
	}

	/// Writes its registers and timer, while it is quiet.
	@Override
	public void save(StateOutput out) {
		HostCpu had = holder;
		if (had != null)
			context.save(had.cpu);
		out.bool(on);
		context.save(out);
		timer.save(out, VirtualTimer.count(kernel.cpus.getFirst().cpu));
	}

	/// Becomes what was saved; {@link #resumed} is to follow.
	@Override
	public void restore(StateInput in) throws StateException {
		on = in.bool();
		context.restore(in);
		timer.restore(in, VirtualTimer.count(kernel.cpus.getFirst().cpu));
	}

	/// It waits as it did when it was saved.
	///
	/// @param cpu whose timer wakes it
	void resumed(HostCpu cpu) {
		if (on)
			waiting.restored(cpu);
	}
}
