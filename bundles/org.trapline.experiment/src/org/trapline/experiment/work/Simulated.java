// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongConsumer;
import org.trapline.experiment.file.PointSetup;
import org.trapline.experiment.file.Workload;
import org.trapline.platform.assembly.BoardMachine;
import org.trapline.platform.assembly.Setup;
import org.trapline.platform.board.Board;
import org.trapline.platform.boot.Boot;
import org.trapline.platform.boot.BootRun;
import org.trapline.platform.boot.Limits;
import org.trapline.platform.boot.Outcome;
import org.trapline.platform.boot.WatchedConsole;
import org.trapline.platform.cpu.Cpu;
import org.trapline.platform.image.Image;
import org.trapline.platform.machine.Machine;
import org.trapline.platform.timing.BoardTiming;
import org.trapline.platform.virtio.Entropy;

/// A point that is run in this process.
///
/// @param setup what is run
/// @param seed of random numbers
/// @param folder where its files go: {@code console.txt}, {@code counters.json}
/// @param progress is told of cycles now and then
record Simulated(PointSetup setup, long seed, Path folder, LongConsumer progress) {
	/// The name of the file with what the workload wrote.
	static final String CONSOLE = "console.txt";
	private static final long TOLD_EVERY_NANOS = 200_000_000;

	/// Runs it to its end.
	PointOutcome run() throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(folder.resolve(CONSOLE)))) {
			FileConsole file = new FileConsole(out);
			PointOutcome outcome = onBoard(new WatchedConsole(file));
			file.check();
			return outcome;
		}
	}

	private PointOutcome onBoard(WatchedConsole console) throws IOException {
		Board board = setup.board().board();
		Workload workload = setup.workload();
		Image image = Image.read(workload.image(), OptionalLong.empty(), board.memory().bytes());
		boolean bare = !(image instanceof Image.Kernel);
		Setup usual = Setup.of(board, false, console);
		BoardTiming timing = new BoardTiming(board);
		BoardMachine machine = new BoardMachine(new Setup(board, false, console, java.util.List.of(new Entropy(seed)),
				bare ? Optional.of(workload.arguments()) : Optional.empty(), usual.options(), timing, usual.log()));
		machine.machine.cpus().forEach(timing::apply);
		new Boot(image, workload.initrd(), workload.arguments(), Optional.empty(), seed).load(machine, board);
		for (Cpu cpu : machine.machine.cpus())
			cpu.timed(setup.timed());
		Outcome outcome = new BootRun(machine, console, limits(workload)).run(new Host(progress));
		MachineCounters.of(machine.machine, timing).write(folder);
		return outcome(outcome, machine.machine, workload);
	}

	static Limits limits(Workload workload) {
		return new Limits(workload.until(), workload.runsOn() ? workload.cycles() : Limits.NONE, Limits.NONE,
				workload.runsOn() ? Limits.NONE : workload.cycles(), Limits.NONE, Optional.empty());
	}

	static PointOutcome outcome(Outcome outcome, Machine machine, Workload workload) {
		return switch (outcome) {
		case POWER_OFF -> machine.exitStatus() == 0 ? new PointOutcome(true, outcome.words())
				: new PointOutcome(false, "the workload ended with status " + machine.exitStatus());
		case REACHED -> new PointOutcome(true, outcome.words());
		case LIMIT -> new PointOutcome(false, "the workload had not ended at cycle " + workload.cycles()
				+ ", the limit of workload.cycles");
		case RESET, PANIC, STUCK, IDLE, STOPPED -> new PointOutcome(false, outcome.words());
		};
	}

	/// Tells how far it is.
	private static final class Host implements BootRun.Host {
		private final LongConsumer progress;
		private long next = System.nanoTime();

		Host(LongConsumer progress) {
			this.progress = progress;
		}

		@Override
		public boolean between(Machine machine) {
			long now = System.nanoTime();
			if (now - next >= 0) {
				next = now + TOLD_EVERY_NANOS;
				progress.accept(machine.now());
			}
			return true;
		}

		@Override
		public boolean mayWake() {
			return false;
		}
	}
}
