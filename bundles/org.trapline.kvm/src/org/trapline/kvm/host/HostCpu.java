// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm.host;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.trapline.kvm.cost.Step;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.cpu.HigherLevel;
import org.trapline.platform.interrupt.Signal;
import org.trapline.platform.timer.GenericTimers;

/// A physical CPU with the host's kernel, which is played: threads that take turns, and interrupts.
///
/// What the kernel does takes the cycles of its steps. Whatever others can see happens when the CPU's time has come for
/// it: between, the kernel goes on by {@link #then}.
public final class HostCpu implements HigherLevel {
	/// SGIs of a CPU.
	static final int SGIS = 16;
	/// The SGI that asks another CPU to look at what has changed.
	static final int KICK = 0;
	/// The SGI by which something outside has this CPU do something.
	private static final int CALL = 1;
	private static final int GUEST_TIMER = 16 + GenericTimers.VIRTUAL_PPI;
	private static final int MAINTENANCE = 25;

	public final Cpu cpu;
	/// Its number.
	public final int index;
	public final PhysicalGic gic;
	public final HostTimers timers;
	private final HostKernel kernel;
	private final Scheduler scheduler;
	private final Deque<Runnable> calls = new ArrayDeque<>();
	/// What interrupts there were since the last look.
	private Source seen = Source.NONE;
	private boolean idle;
	private @Nullable HostThread holder;
	private final HostTimers.Timer tick;
	private long nextTick;

	/// What an interrupt of the host was.
	public enum Source {
		NONE, GUEST_TIMER, TIMER, KICK, CALL, MAINTENANCE, DEVICE
	}

	HostCpu(Cpu cpu, HostKernel kernel) {
		this.cpu = cpu;
		this.kernel = kernel;
		index = cpu.index;
		gic = kernel.board.gic().version() == 2 ? new PhysicalGicV2(index, cpu.bus, kernel.board.gic())
				: new PhysicalGicV3(cpu, kernel.board.gic());
		timers = new HostTimers(cpu, kernel.board.clockHertz(), kernel.board.timerHertz());
		scheduler = new Scheduler(this, kernel);
		tick = timers.timer(this::tick);
		cpu.play(2, this);
	}

	/// Turns it on; it looks for something to run.
	void start(long firstTick) {
		cpu.turnOn(0, 2, 0, 0);
		cpu.state.hcr = HostKernel.ROUTED;
		cpu.changed();
		gic.start();
		gic.enable(HostTimers.INTID, true);
		gic.enable(GUEST_TIMER, true);
		gic.enable(MAINTENANCE, true);
		nextTick = firstTick;
		then(scheduler::next);
	}

	public Scheduler scheduler() {
		return scheduler;
	}

	/// Whatever of the host all CPUs share.
	public HostKernel kernel() {
		return kernel;
	}

	/// The thread whose guest's registers it has; null if they are nobody's.
	public @Nullable HostThread holder() {
		return holder;
	}

	public void holder(@Nullable HostThread thread) {
		holder = thread;
	}

	/// Its time, in cycles since power-on.
	public long now() {
		return cpu.time();
	}

	/// Spends the cycles of a step.
	public void spend(Step step) {
		spend(step, kernel.cycles(step));
	}

	/// Spends cycles on a step.
	public void spend(Step step, long cycles) {
		cpu.charge(cycles);
		HostThread running = scheduler.running();
		if (running != null)
			running.spent(step, cycles);
	}

	/// Goes on when what happens before its present time has happened.
	public void then(Runnable work) {
		cpu.then(() -> {
			kernel.acting = this;
			try {
				work.run();
			} finally {
				kernel.acting = null;
			}
		});
	}

	@Override
	public void take(Cpu from, int vector) {
		HostThread running = scheduler.running();
		if (running == null)
			throw new IllegalStateException("an exception to EL2 without a guest");
		kernel.acting = this;
		try {
			running.trapped(this, vector);
		} finally {
			kernel.acting = null;
		}
	}

	/// Whether an interrupt waits for the host.
	public boolean interrupted() {
		return cpu.pending(Signal.IRQ);
	}

	/// Handles the interrupts that wait.
	///
	/// @return what the first of them was
	public Source interrupts() {
		Source first = Source.NONE;
		while (interrupted()) {
			int intid = gic.acknowledge();
			if (intid >= PhysicalGic.SPURIOUS)
				break;
			spend(Step.HOST_INTERRUPT);
			gic.end(intid);
			seen = handle(intid);
			first = first == Source.NONE ? seen : first;
		}
		return first;
	}

	private Source handle(int intid) {
		HostThread running = scheduler.running();
		if (intid == GUEST_TIMER && running != null) {
			// it stays active until the guest has handled its own
			running.guestTimer(this);
			return Source.GUEST_TIMER;
		}
		Runnable device = kernel.device(intid);
		if (device != null) {
			device.run();
			return Source.DEVICE;
		}
		gic.deactivate(intid);
		switch (intid) {
		case HostTimers.INTID -> {
			spend(Step.HOST_TIMER);
			timers.run(now());
			return Source.TIMER;
		}
		case KICK -> {
			return Source.KICK;
		}
		case CALL -> {
			while (!calls.isEmpty())
				calls.remove().run();
			return Source.CALL;
		}
		case MAINTENANCE -> {
			return Source.MAINTENANCE;
		}
		default -> {
			return Source.DEVICE;
		}
		}
	}

	/// Has it do something in an interrupt, as the line of a device does.
	public void call(Runnable work) {
		calls.add(work);
		gic.send(CALL, this);
	}

	/// Interrupts another CPU when this one's time has come.
	public void kick(HostCpu other) {
		kernel.at(now(), () -> gic.send(KICK, other));
	}

	/// When a timer of the host comes that is due at a time: then, or without timers of high resolution at the next tick.
	public long slot(long time) {
		long period = kernel.tickCycles();
		return kernel.host.highResolution() ? time : time + Math.floorMod(nextTick - time, period);
	}

	/// Whether it has nothing to run.
	public boolean idle() {
		return idle;
	}

	/// Waits for an interrupt.
	void sleep() {
		idle = true;
		if (kernel.host.ticklessIdle())
			tick.cancel();
		then(this::woken);
		cpu.sleep.waitForInterrupt();
	}

	private void woken() {
		idle = false;
		spend(Step.IDLE_EXIT);
		interrupts();
		scheduler.next();
	}

	/// A thread is about to run: the tick is on.
	void busy() {
		long period = kernel.tickCycles();
		if (period == 0 || tick.planned())
			return;
		if (nextTick <= now())
			nextTick += (now() - nextTick) / period * period + period;
		tick.at(nextTick);
	}

	private void tick() {
		spend(Step.HOST_TICK);
		nextTick += kernel.tickCycles();
		tick.at(nextTick);
		scheduler.tick();
	}
}
