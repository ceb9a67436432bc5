// SPDX-License-Identifier: EPL-2.0
package org.trapline.kvm;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.trapline.kvm.record.Flows;
import org.trapline.platform.assembly.BoardMachine;
import org.trapline.platform.assembly.Setup;
import org.trapline.platform.board.Board;
import org.trapline.platform.boot.Boot;
import org.trapline.platform.boot.BootRun;
import org.trapline.platform.boot.Outcome;
import org.trapline.platform.boot.WatchedConsole;
import org.trapline.platform.device.Console;
import org.trapline.platform.device.DeviceLog;
import org.trapline.platform.machine.Machine;
import org.trapline.platform.timing.BoardTiming;
import org.trapline.platform.timing.Regions;
import org.trapline.platform.virtio.VirtioDevice;

/// A run of a scenario: guests on a hypervisor that is played, or the same image on the board itself.
public final class Simulation {
	private final Scenario scenario;
	private Supplier<List<Printed>> consoles = List::of;

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
		this.scenario = scenario;
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

	private Results guests(Observer observer) throws IOException, ScenarioException {
		try (Assembly assembly = new Assembly(scenario, machine(scenario.board(), true, Console.NONE, Optional.empty()))) {
			consoles = assembly::printed;
			assembly.start();
			Outcome outcome = run(assembly.machine(), assembly.watched(), observer);
			return assembly.results(outcome);
		}
	}

	private Results bare(Observer observer) throws IOException, ScenarioException {
		Board board = GuestBoard.bare(scenario.board(), scenario.vms().getFirst());
		if (board.cpus() > board.clusters().stream().mapToInt(cluster -> cluster.cores()).sum())
			throw new ScenarioException("vms.vcpus", Integer.toString(board.cpus()),
			"at most the board's cores, to run natively");
		CapturedConsole text = new CapturedConsole();
		WatchedConsole console = new WatchedConsole(text);
		consoles = () -> Printed.of(board.name(), text).stream().toList();
		Made made = machine(board, false, console, Optional.of(scenario.workload().arguments()));
		BoardMachine machine = made.machine;
		Workload workload = scenario.workload();
		new Boot(workload.image(), workload.initrd(), workload.arguments(), Optional.empty(), scenario.seed()).load(machine,
				board);
		Outcome outcome = run(machine, console, observer);
		Machine of = machine.machine;
		return new Results(outcome, BootRun.cycles(of), BootRun.instructions(of), board.clockHertz(),
				List.of(new Results.SystemResult(board.name(), text.text(), of.exitStatus(), "", 0, 0)),
				BoardCounters.of(made.regions), Map.of(), new Flows());
	}

	/// A machine, and what its guests' markers have counted.
	record Made(BoardMachine machine, Regions regions) {
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
		return new Made(machine, regions);
	}

	private Outcome run(BoardMachine machine, WatchedConsole console, Observer observer) throws IOException {
		return new BootRun(machine, console, scenario.limits()).run(new BootRun.Host() {
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
