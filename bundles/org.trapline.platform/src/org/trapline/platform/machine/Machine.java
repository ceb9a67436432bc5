// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.Ram;
import org.trapline.platform.bus.Bus;
import org.trapline.platform.clock.Clock;
import org.trapline.platform.clock.EventQueue;
import org.trapline.platform.cpu.Broadcast;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.interrupt.CpuSignals;
import org.trapline.platform.interrupt.Signal;
import org.trapline.platform.mmu.Invalidation;
import org.trapline.platform.state.StateException;
import org.trapline.platform.state.StateInput;
import org.trapline.platform.state.StateOutput;
import org.trapline.platform.state.Stateful;

/// A machine: CPUs that take turns, and what is around them.
///
/// The CPU whose time is least runs next, for at most a quantum more than the one after it, and never past what is planned: so
/// all is the same on every run. Time in which no CPU has anything to execute is skipped.
public final class Machine implements Clock, CpuSignals, Broadcast, Stateful {
	public final Bus bus;
	public final EventQueue events = new EventQueue();
	private final List<Cpu> cpus = new ArrayList<>();
	private final long frequency;
	private final long quantum;
	private @Nullable Cpu running;
	/// Whose turn it is, and up to when; null before the next one is chosen.
	private @Nullable Cpu turn;
	private long turnLimit;
	private @Nullable Delivery delivery;
	private long now;
	private @Nullable Ending ending;
	private int exitStatus;
	private Optional<Boolean> timed = Optional.empty();

	/// @param frequency cycles a second
	/// @param quantum cycles that a CPU may be ahead of another
	public Machine(Ram ram, long frequency, long quantum) {
		bus = new Bus(ram);
		this.frequency = frequency;
		this.quantum = quantum;
		events.onEarlier(() -> cut(events.next()));
	}

	/// Adds a CPU, with the next number.
	public Cpu add(Cpu cpu) {
		cpus.add(cpu);
		return cpu;
	}

	/// Has interrupts take time in timing mode; to be told once all CPUs are there.
	public void interruptTimes(InterruptTimes times) {
		delivery = new Delivery(cpus, events, times);
	}

	/// Its CPUs by number.
	public List<Cpu> cpus() {
		return List.copyOf(cpus);
	}

	@Override
	public long now() {
		Cpu cpu = running;
		return cpu != null ? cpu.time() : now;
	}

	@Override
	public long frequency() {
		return frequency;
	}

	/// Ends the run: the guest has asked for it.
	public void end(Ending why) {
		ending = why;
		cut(0);
	}

	/// Changes the mode of all CPUs, behind the instruction that executes.
	///
	/// @param on whether cycles are counted by the timing model
	public void timed(boolean on) {
		timed = Optional.of(on);
		if (running == null)
			change();
		else
			cut(0);
	}

	private void change() {
		for (Cpu cpu : cpus)
			cpu.timed(timed.orElseGet(cpu::timed));
		timed = Optional.empty();
	}

	/// Tells what the guest wants to be taken for its exit status.
	public void exit(int status) {
		exitStatus = status;
	}

	/// The guest's exit status: 0 unless it has told another.
	public int exitStatus() {
		return exitStatus;
	}

	/// Runs until a time, or until it ends. Whether a run is made in one piece or in several makes no difference to it: a turn that
	/// the time has cut goes on in the next one.
	///
	/// @return why it ended; empty if the time was reached
	public Optional<Ending> run(long until) {
		ending = null;
		while (ending == null) {
			Cpu cpu = turn;
			if (cpu != null && cpu.runs()) {
				if (cpu.time() >= until) {
					now = Math.max(now, until);
					return Optional.empty();
				}
				goOn(cpu, until);
				continue;
			}
			cpu = first();
			long next = events.next();
			long reached = cpu == null ? Math.min(next, until) : cpu.time();
			if (reached == Long.MAX_VALUE)
				return Optional.of(Ending.IDLE);
			// what is planned happens at its time, also where a CPU has leapt past that
			now = Math.max(now, Math.min(Math.min(reached, next), until));
			if (next <= now)
				events.run(now);
			else if (reached >= until)
				return Optional.empty();
			else if (cpu != null) {
				turn = cpu;
				cpu.begin();
				turnLimit = Math.min(next, second(cpu));
			}
		}
		turn = null;
		return Optional.of(ending);
	}

	/// Goes on with a CPU's turn, at most to a time.
	private void goOn(Cpu cpu, long until) {
		running = cpu;
		boolean cut;
		try {
			cut = cpu.run(Math.min(turnLimit, until));
		} finally {
			running = null;
		}
		if (cut || cpu.time() >= turnLimit)
			turn = null;
		if (timed.isPresent())
			change();
	}

	/// The CPU whose time is least of those that run; null if none does.
	private @Nullable Cpu first() {
		Cpu first = null;
		for (Cpu cpu : cpus)
			cpu.sleep.notice(now);
		for (Cpu cpu : cpus)
			if (cpu.runs() && (first == null || cpu.time() < first.time()))
				first = cpu;
		return first;
	}

	/// How far a CPU may run because of the others.
	private long second(Cpu but) {
		long least = Long.MAX_VALUE - quantum;
		for (Cpu cpu : cpus)
			if (cpu != but && cpu.runs())
				least = Math.min(least, cpu.time());
			else if (cpu.sleep.watches())
				least = Math.min(least, but.time());
		return least + quantum;
	}

	@Override
	public String key() {
		return "machine";
	}

	@Override
	public void save(StateOutput out) {
		out.int64(now);
		out.int32(exitStatus);
		Cpu cpu = turn;
		out.int32(cpu == null ? -1 : cpu.index);
		out.int64(turnLimit);
		Delivery way = delivery;
		if (way != null)
			way.save(out);
	}

	@Override
	public void restore(StateInput in) throws StateException {
		now = in.int64();
		exitStatus = in.int32();
		int index = in.int32();
		if (index >= cpus.size())
			throw new StateException("CPU " + index + ", expected one of " + cpus.size());
		turn = index < 0 ? null : cpus.get(index);
		turnLimit = in.int64();
		Delivery way = delivery;
		if (way != null)
			way.restore(in);
	}

	private void cut(long time) {
		Cpu cpu = running;
		turnLimit = Math.min(turnLimit, time);
		if (cpu != null)
			cpu.end(time);
	}

	@Override
	public void signal(int cpu, Signal signal, boolean pending) {
		Delivery way = delivery;
		Cpu from = running;
		if (way == null || !way.signal(from == null ? -1 : from.index, cpu, signal, pending, now()))
			cpus.get(cpu).signal(signal, pending, now());
	}

	@Override
	public void invalidateTranslations(Cpu from, int operation, long value) {
		Invalidation what = from.mmu.invalidation(operation, value);
		for (Cpu cpu : cpus)
			cpu.mmu.invalidate(what);
	}

	@Override
	public void invalidateInstructions(Cpu from, long physical) {
		for (Cpu cpu : cpus)
			if (physical < 0)
				cpu.core().code.invalidate();
			else
				cpu.core().code.invalidate(physical);
		for (Cpu cpu : cpus)
			cpu.timing.forgetInstructions(physical);
	}

	@Override
	public void sendEvent(Cpu from) {
		for (Cpu cpu : cpus)
			cpu.sleep.event(now());
	}

	@Override
	public void woken(Cpu cpu) {
		if (cpu != running)
			cut(now() + quantum);
	}
}
