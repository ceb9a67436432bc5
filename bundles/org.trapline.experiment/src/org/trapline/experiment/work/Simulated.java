// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import java.util.regex.Pattern;
import org.trapline.a64.translate.Options;
import org.trapline.experiment.file.PointSetup;
import org.trapline.experiment.file.Workload;
import org.trapline.kvm.Beginning;
import org.trapline.kvm.Results;
import org.trapline.kvm.Scenario;
import org.trapline.kvm.ScenarioException;
import org.trapline.kvm.Simulation;
import org.trapline.platform.boot.Limits;
import org.trapline.platform.boot.Outcome;
import org.trapline.platform.checkpoint.CheckpointException;
import org.trapline.platform.image.Image;

/// A point that is run in this process.
///
/// @param setup what is run
/// @param seed of what happens by chance
/// @param folder where its files go
/// @param progress is told of cycles now and then
record Simulated(PointSetup setup, long seed, Path folder, LongConsumer progress) {
	/// What a line begins with by which a workload says that it cannot be run (docs/workloads.md).
	private static final String SAID = "failed ";
	/// What Trapline's init says of a program that has failed.
	private static final Pattern STATUS = Pattern.compile("Trapline: exit status [1-9]\\d*\\s*");
	private static final long TOLD_EVERY_NANOS = 200_000_000;

	/// Runs it to its end.
	///
	/// @throws ScenarioException if parts of it do not go together
	PointOutcome run() throws IOException, ScenarioException {
		Workload workload = setup.workload();
		Image image = Image.read(workload.image(), OptionalLong.empty(), setup.vms().getFirst().memoryBytes());
		if (workload.linux().isEmpty())
			return run(new Simulation(scenario(new org.trapline.kvm.Workload(image, workload.arguments(), workload.initrd()))));
		String typed = LinuxProgram.typed(workload);
		if (workload.linux().get().warm())
			return warm(scenario(new org.trapline.kvm.Workload(image, LinuxProgram.COMMAND_LINE, Optional.empty())), typed);
		try (LinuxProgram program = LinuxProgram.of(workload)) {
			return run(new Simulation(scenario(program.workload(image)), new Beginning.PowerOn(LinuxProgram.READY, typed)));
		}
	}

	private PointOutcome warm(Scenario scenario, String typed) throws IOException, ScenarioException {
		WarmStart start = WarmStart.ofUser(setup);
		Beginning.SavedSystem state = start.get(observer());
		try {
			return run(new Simulation(scenario, new Beginning.Restored(state, typed)));
		} catch (CheckpointException _) {
			// it was damaged: another one is made
			start.forget(state);
			return run(new Simulation(scenario, new Beginning.Restored(start.get(observer()), typed)));
		}
	}

	private Scenario scenario(org.trapline.kvm.Workload workload) {
		return new Scenario(setup.board().board(), setup.host(), setup.costs(), setup.vms(), workload, setup.side(), setup.timed(),
				setup.traced(), seed, limits(setup.workload()), Options.forSystems());
	}

	private PointOutcome run(Simulation simulation) throws IOException, ScenarioException {
		try (Results results = simulation.run(observer())) {
			new PointResults(results, folder).write();
			return outcome(results, setup.workload());
		}
	}

	private Simulation.Observer observer() {
		long[] next = {System.nanoTime()};
		return cycles -> {
			long now = System.nanoTime();
			if (now - next[0] >= 0) {
				next[0] = now + TOLD_EVERY_NANOS;
				progress.accept(cycles);
			}
			return true;
		};
	}

	private static Limits limits(Workload workload) {
		return new Limits(workload.until(), workload.runsOn() ? workload.cycles() : Limits.NONE, Limits.NONE,
				workload.runsOn() ? Limits.NONE : workload.cycles(), Limits.NONE, Optional.empty());
	}

	private static PointOutcome outcome(Results results, Workload workload) {
		Optional<String> said = results.systems().stream().flatMap(system -> system.console().lines())
				.filter(line -> line.startsWith(SAID)).findFirst();
		if (said.isEmpty() && workload.linux().isPresent())
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
		case LIMIT -> new PointOutcome(false, "the workload had not ended at cycle " + workload.cycles()
				+ ", the limit of workload.cycles");
		case RESET, PANIC, STUCK, IDLE, STOPPED -> new PointOutcome(false, outcome.words());
		};
	}
}
