// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.trapline.a64.translate.Options;
import org.trapline.experiment.file.PointSetup;
import org.trapline.experiment.file.Workload;
import org.trapline.kvm.Beginning;
import org.trapline.kvm.Printed;
import org.trapline.kvm.Results;
import org.trapline.kvm.Scenario;
import org.trapline.kvm.ScenarioException;
import org.trapline.kvm.Simulation;
import org.trapline.platform.boot.Limits;
import org.trapline.platform.boot.Outcome;
import org.trapline.platform.checkpoint.CheckpointException;
import org.trapline.platform.image.Image;

/// The simulation that a point is.
///
/// @param setup what is run
/// @param seed of what happens by chance
public record PointSimulation(PointSetup setup, long seed) {
	/// What a line begins with by which a workload says that it cannot be run (docs/workloads.md).
	private static final String SAID = "failed ";
	/// What Trapline's init says of a program that has failed.
	private static final Pattern STATUS = Pattern.compile("Trapline: exit status [1-9]\\d*\\s*");
	private static final long TOLD_EVERY_NANOS = 200_000_000;

	/// Watches a run a few times a second.
	@FunctionalInterface
	interface Watcher {
		/// @param cycles since power-on
		/// @param printed what consoles have got since the last time
		/// @return whether to go on
		boolean at(long cycles, List<Printed> printed);
	}

	/// Runs it to its end, in this process.
	///
	/// @param observer told of cycles a few times a second; says whether to go on
	/// @throws ScenarioException if parts of it do not go together
	public Results run(LongPredicate observer) throws IOException, ScenarioException {
		return run((cycles, _) -> observer.test(cycles));
	}

	/// Runs it to its end, in this process.
	///
	/// @throws ScenarioException if parts of it do not go together
	Results run(Watcher watcher) throws IOException, ScenarioException {
		Workload workload = setup.workload();
		if (!workload.missing().isEmpty())
			throw new IOException(workload.missing());
		Image image = Image.read(workload.image(), OptionalLong.empty(), setup.vms().getFirst().memoryBytes());
		if (workload.linux().isEmpty())
			return run(new Simulation(scenario(new org.trapline.kvm.Workload(image, workload.arguments(), workload.initrd()))),
					watcher);
		String typed = LinuxProgram.typed(workload);
		if (workload.linux().get().warm())
			return warm(scenario(new org.trapline.kvm.Workload(image, LinuxProgram.COMMAND_LINE, Optional.empty())), typed, watcher);
		try (LinuxProgram program = LinuxProgram.of(workload)) {
			return run(new Simulation(scenario(program.workload(image)), new Beginning.PowerOn(LinuxProgram.READY, typed)), watcher);
		}
	}

	private Results warm(Scenario scenario, String typed, Watcher watcher) throws IOException, ScenarioException {
		WarmStart start = WarmStart.ofUser(setup);
		Simulation.Observer booting = observer(List::of, watcher);
		Beginning.SavedSystem state = start.get(booting);
		try {
			return run(new Simulation(scenario, new Beginning.Restored(state, typed)), watcher);
		} catch (CheckpointException _) {
			// it was damaged: another one is made
			start.forget(state);
			return run(new Simulation(scenario, new Beginning.Restored(start.get(booting), typed)), watcher);
		}
	}

	private Scenario scenario(org.trapline.kvm.Workload workload) {
		return new Scenario(setup.board().board(), setup.host(), setup.costs(), setup.vms(), workload, setup.side(), setup.timed(),
				setup.traced(), seed, limits(setup.workload()), Options.forSystems());
	}

	private static Results run(Simulation simulation, Watcher watcher) throws IOException, ScenarioException {
		return simulation.run(observer(simulation::printed, watcher));
	}

	private static Simulation.Observer observer(Supplier<List<Printed>> printed, Watcher watcher) {
		long[] next = {System.nanoTime()};
		return cycles -> {
			long now = System.nanoTime();
			if (now - next[0] < 0)
				return true;
			next[0] = now + TOLD_EVERY_NANOS;
			return watcher.at(cycles, printed.get());
		};
	}

	private static Limits limits(Workload workload) {
		return new Limits(workload.until(), workload.runsOn() ? workload.cycles() : Limits.NONE, Limits.NONE,
				workload.runsOn() ? Limits.NONE : workload.cycles(), Limits.NONE, Optional.empty());
	}

	/// Whether what it gave counts.
	public PointOutcome outcome(Results results) {
		Optional<String> said = results.systems().stream().flatMap(system -> system.console().lines())
				.filter(line -> line.startsWith(SAID)).findFirst();
		if (said.isEmpty() && setup.workload().linux().isPresent())
			said = results.systems().stream().flatMap(system -> system.console().lines()).filter(line -> STATUS.matcher(line).matches())
					.findFirst();
		if (said.isPresent())
			return new PointOutcome(false, "the workload says: " + said.get().strip());
		List<String> failures = results.systems().stream().filter(system -> !system.failure().isEmpty() || system.exitStatus() != 0)
				.map(system -> system.name() + (system.failure().isEmpty() ? " ended with status " + system.exitStatus()
						: ": " + system.failure())).toList();
		if (!failures.isEmpty())
			return new PointOutcome(false, String.join("; ", failures));
		Outcome outcome = results.outcome();
		return switch (outcome) {
		case POWER_OFF, REACHED -> new PointOutcome(true, outcome.words());
		case LIMIT -> new PointOutcome(false, "the workload had not ended at cycle " + setup.workload().cycles()
				+ ", the limit of workload.cycles");
		case RESET, PANIC, STUCK, IDLE, STOPPED -> new PointOutcome(false, outcome.words());
		};
	}
}
