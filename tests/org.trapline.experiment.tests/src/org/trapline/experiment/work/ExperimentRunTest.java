// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.ExperimentFile;
import org.trapline.experiment.file.Point;
import org.trapline.experiment.result.Results;
import org.trapline.measure.Condition;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.runs.RunSource;

class ExperimentRunTest {
	private static final Path PROGRAM = Path.of(System.getProperty("trapline.root"), "guests/workloads/workloads");
	private static final long HEAP = 400L << 20;

	@TempDir
	private Path folder;

	private final List<RunEvent> events = new ArrayList<>();

	@Test
	void eachPointIsAFolderThatOpensAsARun() throws Exception {
		Path results = run("board.clock, values: [1 GHz, 2 GHz]", 2).folder();
		assertThat(names(results)).containsExactly("clock=1GHz", "clock=2GHz");
		try (Run run = RunSource.installed().open(results.resolve("clock=1GHz"), Progress.none())) {
			assertThat(run.label()).isEqualTo("clock=1GHz");
			assertThat(run.conditions().clockHertz()).hasValue(1e9);
		}
		assertThat(RunSource.installed().plans(results)).hasSize(2);
	}

	@Test
	void theSameExperimentGivesTheSameBytes() throws Exception {
		Path one = run("seed, values: [1]".replace("seed", "mode").replace("[1]", "[timing, functional]"), 2).folder();
		Map<String, String> first = contents(one);
		Path two = folder.resolve("again");
		runAll(parse("mode, values: [timing, functional]"), two, 1, false, WorkerLaunch.usual(), _ -> { });
		assertThat(contents(two)).isEqualTo(first).hasSize(14);
	}

	/// What a worker has run before is no part of a point: not what is translated, compiled or left in memory.
	@Test
	void pointsInEitherOrderInOneWorkerGiveTheSameBytes() throws Exception {
		String axis = "{name: system, variants: {alone: {vms.count: 1}, beside: {vms.count: 2, host.slice: 500}, bare: {side: native}}}";
		Experiment experiment = ExperimentFile.parse(folder.resolve("a.experiment.yaml"), """
				trapline: experiment/1
				board: ls2080a
				set: {board.cpus: 2}
				vms: [{vcpus: 2, memory: 64M}]
				workload: {image: %s, arguments: "workload=control iterations=40", cycles: 2G}
				vary: [%s]
				""".formatted(PROGRAM, axis), List.of());
		Path there = folder.resolve("there");
		Path back = folder.resolve("back");
		runPoints(experiment, experiment.points(), there, new Jobs(1, HEAP), false, WorkerLaunch.usual(), _ -> { });
		runPoints(experiment, experiment.points().reversed(), back, new Jobs(1, HEAP), false, WorkerLaunch.usual(), _ -> { });
		assertThat(finished()).containsExactly("system=alone", "system=beside", "system=bare", "system=bare", "system=beside",
				"system=alone");
		assertThat(contents(there)).isEqualTo(contents(back)).hasSizeGreaterThan(20);
	}

	/// It is told for people to see, up to a moment before the end.
	@Test
	void whatIsPrintedIsToldWhileAPointRuns() throws Exception {
		Path results = folder.resolve("printed");
		Experiment experiment = ExperimentFile.parse(folder.resolve("a.experiment.yaml"), """
				trapline: experiment/1
				board: virt
				side: native
				workload: {image: %s, arguments: "workload=control,ctxsw processes=2,4,8 samples=2000 raw=no", cycles: 20G}
				""".formatted(PROGRAM), List.of());
		runAll(experiment, results, 1, false, WorkerLaunch.usual(), _ -> { });
		StringBuilder told = new StringBuilder();
		for (RunEvent event : events)
			if (event instanceof RunEvent.Printed(_, _, String text))
				told.append(text);
		assertThat(told).isNotEmpty();
		assertThat(Files.readString(results.resolve("point/console.txt"))).startsWith(told.toString());
	}

	@Test
	void anyTextIsAWordOfALine() {
		String text = "a b\\n\\\nc\r\n\\s é";
		assertThat(EscapedLine.of(text)).doesNotContain(" ", "\n", "\r");
		assertThat(EscapedLine.text(EscapedLine.of(text))).isEqualTo(text);
	}

	@Test
	void aPointRepeatedByItsOwnFileGivesTheSame() throws Exception {
		Path results = run("mode, values: [timing]", 1).folder();
		Path file = results.resolve("mode=timing").resolve(PointFile.NAME);
		Path again = folder.resolve("again");
		runAll(ExperimentFile.read(file, List.of(), Experiment.Form.FULL), again, 1, false, WorkerLaunch.usual(), _ -> { });
		for (String name : List.of("console.txt", "counters.json", "board.yaml"))
			assertThat(again.resolve("point").resolve(name)).hasSameTextualContentAs(results.resolve("mode=timing").resolve(name));
	}

	@Test
	void resumingRunsOnlyWhatIsMissingOrOther() throws Exception {
		Path results = run("board.clock, values: [1 GHz, 2 GHz]", 1).folder();
		events.clear();
		runAll(parse("board.clock, values: [1 GHz, 2 GHz, 3 GHz]"), results, 1, true, WorkerLaunch.usual(), _ -> { });
		assertThat(finished()).containsExactly("clock=3GHz");
		Files.writeString(results.resolve("clock=2GHz/point.yaml"), Files.readString(results.resolve("clock=2GHz/point.yaml"))
				.replace("version: ", "version: 0.9 and not "));
		events.clear();
		runAll(parse("board.clock, values: [1 GHz, 2 GHz, 3 GHz]"), results, 1, true, WorkerLaunch.usual(), _ -> { });
		assertThat(finished()).containsExactly("clock=2GHz");
		assertThat(events).anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(RunEvent.PutAside.class,
				aside -> assertThat(aside.to().resolve("console.txt")).exists()));
	}

	@Test
	void aWorkloadThatDoesNotEndIsGivenUpAndTheOthersGoOn() throws Exception {
		ExperimentRun.Summary summary = runAll(parse("workload.cycles, values: [10000, 1G]"), folder.resolve("results"), 1, false,
				WorkerLaunch.usual(), _ -> { });
		assertThat(summary.failures()).hasEntrySatisfying("cycles=10000", why -> assertThat(why)
				.startsWith("the workload had not ended at cycle 10000, the limit of workload.cycles (what it wrote is in "));
		assertThat(names(folder.resolve("results"))).containsExactly("cycles=1G");
	}

	@Test
	void aPointWhoseWorkerIsKilledIsTriedAgain() throws Exception {
		Path once = folder.resolve("once");
		// the first worker dies when it has been told its point
		WorkerLaunch dying = WorkerLaunch.usual().behind("/bin/sh", "-c", "if mkdir '" + once
				+ "' 2>/dev/null; then read line; kill -9 $$; fi; exec \"$@\"", "worker");
		ExperimentRun.Summary summary = runAll(parse("board.clock, values: [1 GHz, 2 GHz]"), folder.resolve("results"), 1, false,
				dying, _ -> { });
		assertThat(summary.failures()).isEmpty();
		assertThat(events).anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(RunEvent.Retried.class,
				retried -> assertThat(retried.why()).isEqualTo("the worker was killed by signal 9")));
		assertThat(names(folder.resolve("results"))).hasSize(2);
	}

	@Test
	void aWorkerWithoutEnoughMemoryIsTold() throws Exception {
		Experiment experiment = parse("board.clock, values: [1 GHz]");
		ExperimentRun.Summary summary = runWith(experiment, folder.resolve("results"), new Jobs(1, 24L << 20), false,
				WorkerLaunch.usual(), _ -> { });
		assertThat(summary.failures()).hasEntrySatisfying("clock=1GHz", why -> assertThat(why)
				.startsWith("the worker ran out of its 24 MiB of memory; with fewer jobs each has more"));
	}

	@Test
	void filesThatCannotBeWrittenAreToldAndNothingHalfWrittenStays() throws Exception {
		// a file grows to one block at the most, as if the disk were full
		WorkerLaunch full = WorkerLaunch.usual().behind("/bin/sh", "-c", "ulimit -f 1; exec \"$@\"", "worker");
		ExperimentRun.Summary summary = runAll(parse("mode, values: [timing, functional]"), folder.resolve("results"), 1, false, full,
				_ -> { });
		assertThat(summary.failures()).containsOnlyKeys("mode=timing").hasEntrySatisfying("mode=timing", why -> assertThat(why)
				.startsWith(folder.resolve("results/.running/mode=timing") + ": File too large"));
		assertThat(names(folder.resolve("results"))).containsExactly("mode=functional");
	}

	/// The disk may be full when the run itself writes: the system's message then names no file.
	@Test
	void whatCannotBeWrittenIsToldWithItsPlace() {
		Path point = Path.of("results/clock=1GHz");
		assertThat(Worker.words(point, new IOException("No space left on device"))).isEqualTo(point + ": No space left on device");
		assertThat(Worker.words(point, new IOException("/a/b: File too large"))).isEqualTo("/a/b: File too large");
	}

	@Test
	void resultsAreReadWithoutTheirWorkloadAndWhatIsMissingIsTold() throws Exception {
		Path image = Files.copy(PROGRAM, folder.resolve("image"));
		String text = """
				trapline: experiment/1
				board: virt
				side: native
				mode: functional
				workload: {image: image, arguments: workload=control iterations=1, cycles: 200M}
				vary: [{key: board.clock, values: [1 GHz, 2 GHz]}]
				measure: [{name: cycles, counter: cycles}]
				""";
		Path file = Files.writeString(folder.resolve("a.experiment.yaml"), text);
		Path results = folder.resolve("results");
		Experiment experiment = ExperimentFile.read(file, List.of(), Experiment.Form.FULL);
		runPoints(experiment, experiment.points().subList(0, 1), results, new Jobs(1, HEAP), false, WorkerLaunch.usual(), _ -> { });
		Files.delete(image);
		Experiment kept = ResultsFile.read(results).experiment();
		assertThat(Results.read(kept, results, Progress.none()).rows().getFirst().value("cycles")).isPresent();
		assertThat(runAll(kept, results, 1, true, WorkerLaunch.usual(), _ -> { }).failures()).containsEntry("clock=2GHz",
				image + ": found no such file, expected the workload's image");
		assertThat(names(results)).containsExactly("clock=1GHz");
		assertThatThrownBy(() -> ExperimentFile.read(file, List.of(), Experiment.Form.FULL))
				.hasMessageContaining("a.experiment.yaml line 5, key workload.image: found \"" + image + "\", which is no file");
	}

	/// The board's CPUs are those of the recording, however few have exits.
	@Test
	void aTracedRunSaysNothingThatContradictsItsConditions() throws Exception {
		Experiment experiment = ExperimentFile.parse(folder.resolve("a.experiment.yaml"), """
				trapline: experiment/1
				board: ls2080a
				mode: functional
				exits: trace
				vms: [{vcpus: 2, memory: 64M}]
				workload: {image: %s, arguments: workload=control iterations=1, cycles: 400M}
				""".formatted(PROGRAM), List.of());
		Path results = folder.resolve("results");
		runAll(experiment, results, 1, false, WorkerLaunch.usual(), _ -> { });
		try (Run run = RunSource.installed().open(results.resolve("point"), Progress.none())) {
			assertThat(run.first(ExitTrace.class)).isPresent();
			assertThat(run.conditions().count(Condition.CPUS)).hasValue(8);
			assertThat(run.notices()).noneMatch(notice -> notice.message().contains("CPUs is"));
		}
	}

	@Test
	void cancellingKeepsWhatIsFinished() throws Exception {
		ExperimentRun.Summary summary = runAll(parse("board.clock, from: 1, to: 9, step: 1, unit: GHz"), folder.resolve("results"), 1,
				false, WorkerLaunch.usual(), run -> {
					if (!finished().isEmpty())
						run.cancel();
				});
		assertThat(summary.cancelled()).isTrue();
		assertThat(summary.failures()).isEmpty();
		assertThat(names(folder.resolve("results"))).hasSize(finished().size()).hasSizeLessThan(9).isNotEmpty();
		assertThat(folder.resolve("results/.running")).doesNotExist();
	}

	@Test
	void twoRunsIntoOneFolderAndForeignFoldersAreRefused() throws Exception {
		Experiment experiment = parse("board.clock, values: [1 GHz]");
		Path results = folder.resolve("results");
		try (ResultsFolder _ = ResultsFolder.open(results, experiment, false)) {
			assertThatThrownBy(() -> ResultsFolder.open(results, experiment, true)).isInstanceOf(IOException.class)
					.hasMessage(results + ": another run writes to this folder, expected none");
		}
		assertThatThrownBy(() -> ResultsFolder.open(results, experiment, false)).isInstanceOf(IOException.class)
				.hasMessage(results + ": found results there, expected none, or --resume to go on with them");
		Files.writeString(results.resolve(ResultsFile.NAME), "trapline: results/2\n");
		assertThatThrownBy(() -> ResultsFolder.open(results, experiment, true)).isInstanceOf(IOException.class)
				.hasMessageContaining("expected results/1: the file is of a newer Trapline; the folder is left as it is");
		Path foreign = Files.createDirectories(folder.resolve("foreign"));
		Files.writeString(foreign.resolve("thesis.txt"), "mine");
		assertThatThrownBy(() -> ResultsFolder.open(foreign, experiment, true)).isInstanceOf(IOException.class)
				.hasMessageContaining("found other files there");
	}

	private ResultsFolder run(String axis, int jobs) throws Exception {
		Path results = folder.resolve("results");
		assertThat(runAll(parse(axis), results, jobs, false, WorkerLaunch.usual(), _ -> { }).failures()).isEmpty();
		ResultsFolder folder = ResultsFolder.open(results, parse(axis), true);
		folder.close();
		return folder;
	}

	private ExperimentRun.Summary runAll(Experiment experiment, Path results, int jobs, boolean resume, WorkerLaunch launch,
			Consumer<ExperimentRun> also) throws Exception {
		return runWith(experiment, results, new Jobs(jobs, HEAP), resume, launch, also);
	}

	private ExperimentRun.Summary runWith(Experiment experiment, Path results, Jobs jobs, boolean resume, WorkerLaunch launch,
			Consumer<ExperimentRun> also) throws Exception {
		return runPoints(experiment, experiment.points(), results, jobs, resume, launch, also);
	}

	private ExperimentRun.Summary runPoints(Experiment experiment, List<Point> points, Path results, Jobs jobs, boolean resume,
			WorkerLaunch launch, Consumer<ExperimentRun> also) throws Exception {
		try (ResultsFolder open = ResultsFolder.open(results, experiment, resume)) {
			ExperimentRun[] run = new ExperimentRun[1];
			run[0] = new ExperimentRun("test", open, jobs, launch, event -> {
				events.add(event);
				also.accept(run[0]);
			});
			return run[0].run(points);
		}
	}

	private Experiment parse(String axis) throws Exception {
		return ExperimentFile.parse(folder.resolve("a.experiment.yaml"), """
				trapline: experiment/1
				board: virt
				side: native
				workload: {image: %s, arguments: workload=control iterations=1, cycles: 200M}
				vary:
				  - {key: %s}
				""".formatted(PROGRAM, axis), List.of(), Experiment.Form.FULL);
	}

	private List<String> finished() {
		return events.stream().flatMap(event -> event instanceof RunEvent.Finished(Point point) ? Stream.of(point.name())
				: Stream.of()).toList();
	}

	private static List<String> names(Path results) throws IOException {
		try (Stream<Path> entries = Files.list(results)) {
			return entries.filter(Files::isDirectory).map(entry -> entry.getFileName().toString())
					.filter(name -> !name.startsWith(".")).sorted().toList();
		}
	}

	/// The text of every file of every point.
	private static Map<String, String> contents(Path results) throws IOException {
		Map<String, String> contents = new TreeMap<>();
		for (String name : names(results))
			try (Stream<Path> files = Files.list(results.resolve(name))) {
				for (Path file : files.toList())
					contents.put(name + '/' + file.getFileName(), Files.readString(file));
			}
		return contents;
	}
}
