// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.trapline.platform.assembly.BoardMachine;
import org.trapline.platform.assembly.Setup;
import org.trapline.platform.board.Board;
import org.trapline.platform.boot.Boot;
import org.trapline.platform.boot.BootRun;
import org.trapline.platform.boot.Limits;
import org.trapline.platform.boot.Outcome;
import org.trapline.platform.boot.WatchedConsole;
import org.trapline.platform.checkpoint.Checkpoint;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.device.Console;
import org.trapline.platform.device.DeviceLog;
import org.trapline.platform.machine.Machine;
import org.trapline.platform.state.Stateful;
import org.trapline.platform.timing.BoardTiming;
import org.trapline.platform.timing.Regions;
import org.trapline.platform.virtio.VirtioDevice;

/// A run of a scenario: guests on a hypervisor that is played, or the same image on the board itself.
public final class Simulation {
	private final Scenario scenario;
	private Supplier<List<Printed>> consoles = List::of;
	private final Beginning beginning;

	/// Looks at a run now and then.
	@FunctionalInterface
	public interface Observer {
		/// Never ends a run.
		Observer PATIENT = _ -> true;

		/// @param cycles since power-on
		/// @return whether to go on
		boolean between(long cycles);
	}

	public Simulation(Scenario scenario) {
		this(scenario, Beginning.USUAL);
	}

	public Simulation(Scenario scenario, Beginning beginning) {
		this.scenario = scenario;
		this.beginning = beginning;
	}

	/// Runs it to its end.
	///
	/// @throws ScenarioException if the scenario contradicts itself
	/// @throws IOException if the image or what belongs to it cannot be read or does not fit
	public Results run(Observer observer) throws IOException, ScenarioException {
		return scenario.side() == Scenario.Side.NATIVE ? bare(observer) : guests(observer);
	}

	/// What consoles have got since this was asked before; to be asked by an observer.
	public List<Printed> printed() {
		return consoles.get();
	}

	/// Runs it until a text is on the console and nothing goes on, as where it waits for input, and saves what it is then: the
	/// first VM without anything of its host, or the board.
	///
	/// @return how the run ended: {@link Outcome#STOPPED} if the state was saved
	/// @throws ScenarioException if the scenario contradicts itself
	/// @throws IOException if the image cannot be read, or the state not be written
	public Outcome save(String ready, Beginning.SavedSystem to, Observer observer) throws IOException, ScenarioException {
		boolean[] seen = {false};
		if (scenario.side() == Scenario.Side.NATIVE) {
			Bare bare = bare();
			bare.console.watch(ready, () -> seen[0] = true);
			Machine of = bare.made.machine.machine;
			Outcome outcome = run(bare.made.machine, bare.console, scenario.limits(), cycles -> observer.between(cycles)
					&& !(seen[0] && of.cpus().stream().noneMatch(Cpu::runs)));
			if (outcome == Outcome.STOPPED)
				new Checkpoint(Assembly.SYSTEM, to.of()).save(to.file(), bare.made.parts(), of.bus.ram());
			return outcome;
		}
		try (Assembly assembly = new Assembly(scenario, machine(scenario.board(), true, Console.NONE, Optional.empty()),
				beginning instanceof Beginning.Restored)) {
			assembly.start(beginning);
			assembly.watched().watch(ready, () -> seen[0] = true);
			Outcome outcome = run(assembly.machine(), assembly.watched(), scenario.limits(), cycles -> observer.between(cycles)
					&& !(seen[0] && assembly.quiet()));
			if (outcome == Outcome.STOPPED)
				assembly.save(to);
			return outcome;
		}
	}

	private Results guests(Observer observer) throws IOException, ScenarioException {
		try (Assembly assembly = new Assembly(scenario, machine(scenario.board(), true, Console.NONE, Optional.empty()),
				beginning instanceof Beginning.Restored)) {
			consoles = assembly::printed;
			assembly.start(beginning);
			Outcome outcome = run(assembly.machine(), assembly.watched(), scenario.limits(), observer);
			return assembly.results(outcome);
		}
	}

	private Results bare(Observer observer) throws IOException, ScenarioException {
		Bare bare = bare();
		Machine of = bare.made.machine.machine;
		switch (beginning) {
		case Beginning.PowerOn(String ready, String typed) -> {
			if (!ready.isEmpty())
				bare.console.watch(ready, () -> bare.text.type(typed));
		}
		case Beginning.Restored(Beginning.SavedSystem state, String typed) -> {
			new Checkpoint(Assembly.SYSTEM, state.of()).restore(state.file(), bare.made.parts(), of.bus.ram());
			of.cpus().forEach(cpu -> cpu.timed(scenario.timed()));
			of.events.event(() -> bare.text.type(typed)).at(of.now() + 1);
		}
		}
		// what was before is not of this run
		long cycles = beginning instanceof Beginning.Restored ? BootRun.cycles(of) : 0;
		long instructions = BootRun.instructions(of);
		Limits limits = scenario.limits();
		Outcome outcome = run(bare.made.machine, bare.console, new Limits(limits.until(), later(limits.untilCycles(), cycles),
				limits.untilInstructions(), later(limits.cycles(), cycles), limits.instructions(), limits.time()), observer);
		return new Results(outcome, BootRun.cycles(of) - cycles, BootRun.instructions(of) - instructions, of.frequency(),
				List.of(new Results.SystemResult(scenario.board().name(), bare.text.text(), of.exitStatus(), "", 0, 0)),
				BoardCounters.of(bare.made.regions), Map.of(), Map.of());
	}

	private static long later(long limit, long by) {
		return limit > Limits.NONE - by ? limit : limit + by;
	}

	/// The board itself, about to run the workload.
	private record Bare(Made made, CapturedConsole text, WatchedConsole console) {
	}

	private Bare bare() throws IOException, ScenarioException {
		Board board = GuestBoard.bare(scenario.board(), scenario.vms().getFirst());
		if (board.cpus() > board.clusters().stream().mapToInt(cluster -> cluster.cores()).sum())
			throw new ScenarioException("vms.vcpus", Integer.toString(board.cpus()),
			"at most the board's cores, to run natively");
		CapturedConsole text = new CapturedConsole();
		WatchedConsole console = new WatchedConsole(text);
		consoles = () -> Printed.of(board.name(), text).stream().toList();
		Workload workload = scenario.workload();
		Made made = machine(board, false, console, Optional.of(workload.arguments()));
		if (!(beginning instanceof Beginning.Restored))
			new Boot(workload.image(), workload.initrd(), workload.arguments(), Optional.empty(), scenario.seed())
					.load(made.machine, board);
		return new Bare(made, text, console);
	}

	/// A machine, and what its guests' markers have counted.
	record Made(BoardMachine machine, BoardTiming timing, Regions regions) {
		List<Stateful> parts() {
			List<Stateful> parts = new ArrayList<>(machine.parts());
			parts.addAll(timing.parts());
			parts.add(regions);
			return parts;
		}
	}

	private Made machine(Board board, boolean hypervisor, Console console, Optional<String> commandLine) {
		BoardTiming timing = new BoardTiming(board);
		List<VirtioDevice> disks = !hypervisor && scenario.vms().getFirst().diskBytes() > 0
				? List.of(ZeroDisk.device(scenario.vms().getFirst())) : List.of();
		BoardMachine machine = new BoardMachine(new Setup(board, hypervisor, console, disks, commandLine, scenario.options(),
				timing, DeviceLog.NONE));
		machine.machine.cpus().forEach(timing::apply);
		Regions regions = new Regions(machine.machine, timing);
		machine.machine.cpus().forEach(cpu -> cpu.timed(scenario.timed()));
		return new Made(machine, timing, regions);
	}

	private static Outcome run(BoardMachine machine, WatchedConsole console, Limits limits, Observer observer)
			throws IOException {
		return new BootRun(machine, console, limits).run(new BootRun.Host() {
			@Override
			public boolean between(Machine of) {
				return observer.between(of.now());
			}

			@Override
			public boolean mayWake() {
				return false;
			}
		});
	}
}
