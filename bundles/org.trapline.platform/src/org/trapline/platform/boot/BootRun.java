// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.boot;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.platform.assembly.BoardMachine;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.device.Console;
import org.trapline.platform.machine.Ending;
import org.trapline.platform.machine.Machine;

/// A run of a machine, in slices between which the host has its say.
///
/// Where it ends by the guest, a text or a number of cycles, it is the same on every run; a number of instructions is looked at
/// between slices that get shorter towards it.
public final class BootRun {
	/// What Linux writes last when it panics (kernel/panic.c).
	private static final String PANIC = "---[ end Kernel panic";
	private static final long SLICE = 1 << 20;
	private static final long SHORTEST_SLICE = 1000;
	/// Cycles in which a CPU executes at the most as many instructions as there are in a slice.
	private static final int MOST_PER_CYCLE = 4;

	private final Machine machine;
	private final Console console;
	private final Limits limits;
	private final List<ModeChange> changes;
	private Optional<Outcome> outcome = Optional.empty();

	/// What the host does between slices.
	public interface Host {
		/// Between two slices.
		///
		/// @return whether to go on
		boolean between(Machine machine) throws IOException;

		/// The machine has stopped by itself, or somebody has stopped it: a debugger, or this run that it ends.
		default void stopped(Ending why) {
		}

		/// Whether somebody may change what the guest itself cannot.
		default boolean debugs() {
			return false;
		}

		/// Whether something may still come from outside that lets a machine go on which waits for nothing else.
		boolean mayWake();
	}

	/// A run in the mode that the machine is in, unless the guest changes it.
	///
	/// @param console of the machine
	public BootRun(BoardMachine machine, WatchedConsole console, Limits limits) {
		this(machine, console, limits, List.of());
	}

	/// @param console of the machine
	/// @param changes of mode that are to be made
	public BootRun(BoardMachine machine, WatchedConsole console, Limits limits, List<ModeChange> changes) {
		this.machine = machine.machine;
		this.changes = new ArrayList<>(changes);
		for (ModeChange change : changes)
			if (!change.text().isEmpty())
				console.watch(change.text(), () -> make(change));
		this.console = console;
		this.limits = limits;
		if (!limits.until().isEmpty())
			console.watch(limits.until(), () -> end(Outcome.REACHED));
		console.watch(PANIC, () -> end(Outcome.PANIC));
	}

	private void end(Outcome why) {
		outcome = Optional.of(why);
		machine.end(Ending.STOPPED);
	}

	/// Makes a change that was not made yet.
	private void make(ModeChange change) {
		if (changes.remove(change))
			machine.timed(change.timed());
	}

	/// Runs to an end.
	public Outcome run(Host host) throws IOException {
		long start = System.nanoTime();
		Optional<Outcome> end = Optional.empty();
		while (end.isEmpty()) {
			console.poll();
			if (!host.between(machine))
				end = Optional.of(Outcome.STOPPED);
			else if (limits.time().isPresent() && System.nanoTime() - start > limits.time().get().toNanos())
				end = Optional.of(Outcome.LIMIT);
			else
				end = slice(host);
		}
		console.poll();
		return end.get();
	}

	private Optional<Outcome> slice(Host host) {
		Optional<Outcome> before = reached();
		if (before.isPresent())
			return before;
		if (machine.events.next() == Long.MAX_VALUE && machine.cpus().stream().noneMatch(Cpu::runs) && !host.mayWake())
			return Optional.of(Outcome.IDLE);
		if (stuck() && !host.debugs())
			return Optional.of(Outcome.STUCK);
		long executed = instructions(machine);
		for (ModeChange change : List.copyOf(changes))
			if (machine.now() >= change.cycles() || executed >= change.instructions())
				make(change);
		long next = changes.stream().mapToLong(ModeChange::instructions).reduce(limits.nextInstructions(), Math::min);
		long left = next - executed;
		long length = left / machine.cpus().size() < SLICE * MOST_PER_CYCLE
				? Math.max(SHORTEST_SLICE, left / machine.cpus().size() / MOST_PER_CYCLE) : SLICE;
		Optional<Ending> ending = machine.run(Math.min(machine.now() + length, nextCycles()));
		if (ending.isPresent())
			host.stopped(ending.get());
		return outcome.or(() -> ending.flatMap(why -> switch (why) {
		case POWER_OFF -> Optional.of(Outcome.POWER_OFF);
		case RESET -> Optional.of(Outcome.RESET);
		case IDLE -> Optional.of(Outcome.IDLE);
		// a debugger lets it go on
		case STOPPED -> Optional.empty();
		}));
	}

	private boolean stuck() {
		List<Cpu> on = machine.cpus().stream().filter(Cpu::on).toList();
		return !on.isEmpty() && on.stream().allMatch(Cpu::stuck);
	}

	private long nextCycles() {
		return changes.stream().mapToLong(ModeChange::cycles).reduce(limits.nextCycles(), Math::min);
	}

	private Optional<Outcome> reached() {
		long instructions = instructions(machine);
		if (machine.now() >= limits.untilCycles() || instructions >= limits.untilInstructions())
			return Optional.of(Outcome.REACHED);
		return machine.now() >= limits.cycles() || instructions >= limits.instructions() ? Optional.of(Outcome.LIMIT)
				: Optional.empty();
	}

	/// What all CPUs have executed.
	public static long instructions(Machine machine) {
		return machine.cpus().stream().mapToLong(Cpu::instructions).sum();
	}

	/// Cycles since power-on, of the CPU that is furthest.
	public static long cycles(Machine machine) {
		return machine.cpus().stream().mapToLong(Cpu::time).reduce(machine.now(), Math::max);
	}

	/// The guest's time since power-on.
	public static Duration time(Machine machine) {
		return Duration.ofNanos((long) (cycles(machine) * 1e9 / machine.frequency()));
	}
}
