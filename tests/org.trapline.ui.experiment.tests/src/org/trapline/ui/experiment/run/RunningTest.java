// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.handlers.IHandlerService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.work.RunStatus;
import org.trapline.ui.experiment.Workbench;
import org.trapline.ui.experiment.edit.ExperimentEditor;
import org.trapline.ui.experiment.result.ResultsEditor;

/// Experiments that are run from the workbench, in processes of their own.
class RunningTest {
	@TempDir
	Path directory = Path.of("");

	private final Workbench workbench = new Workbench();
	private final Experiments experiments = new Experiments(workbench);

	@AfterEach
	void closeEditors() {
		workbench.closeEditors();
		workbench.page().hideView(workbench.page().findView(ExperimentProgressView.ID));
	}

	private ExperimentProgressView view() {
		return (ExperimentProgressView) workbench.page().findView(ExperimentProgressView.ID);
	}

	private ExperimentRuns runs() {
		return workbench.page().getWorkbenchWindow().getService(ExperimentRuns.class);
	}

	/// As a user does: opens the file, presses Run, and answers the question how.
	@Test
	void aSampleThatIsRunFromItsEditorGivesTheSameBytesAsTheCommandLine() throws Exception {
		Path sample = Workbench.file("samples/experiments/halt-polling/halt-polling.experiment.yaml");
		Path folder = directory.resolve("ui");
		workbench.open(sample, ExperimentEditor.class);
		Throwable[] wrong = new Throwable[1];
		answer(RunDialog.class, dialog -> {
			dialog.enter(new RunOrder(sample, Experiment.Form.SHORT, List.of(), OptionalInt.of(2), folder, false, false));
			try {
				workbench.screenshot(dialog.getShell(), "experiment-run-light");
			} catch (IOException e) {
				wrong[0] = e;
			}
			dialog.run();
		});
		workbench.page().getWorkbenchWindow().getService(IHandlerService.class).executeCommand("org.trapline.ui.experiment.run", null);
		assertThat(wrong[0]).isNull();
		RunningExperiment running = runs().of(folder).orElseThrow();
		experiments.end(running);
		assertThat(running.failure()).isEmpty();
		assertThat(view().lines()).hasSize(3).allSatisfy(line -> assertThat(line.get(1)).isEqualTo("done"));
		assertThat(running.console("polling=0")).as("all of it in the end")
				.isEqualTo(Files.readString(folder.resolve("polling=0/console.txt")).replace("\r", ""));
		IEditorPart active = workbench.page().getActiveEditor();
		assertThat(active).as("the results open in the end").isInstanceOf(ResultsEditor.class);
		Path other = directory.resolve("cli");
		Experiments.commandLine(List.of("run", sample.toString(), "--short", "--jobs", "2", "-o", other.toString()));
		assertThat(Experiments.contents(folder)).isEqualTo(Experiments.contents(other)).hasSizeGreaterThan(20);
	}

	@Test
	void whatIsFinishedIsKeptWhenItIsCancelledAndResumingRunsTheRest() throws Exception {
		Path file = Experiments.write(directory, "clocks", "workload=pingpong samples=20 wait=wfi",
				"vary: [{key: board.clock, values: [1GHz, 1200MHz, 1400MHz]}]\n");
		Path folder = directory.resolve("clocks.results");
		RunningExperiment running = ExperimentStart.start(workbench.page(), Experiments.order(file, folder));
		workbench.open(file, ExperimentEditor.class);
		experiments.until("a point is finished", () -> running.results() > 0);
		workbench.page().getWorkbenchWindow().getService(IHandlerService.class).executeCommand("org.trapline.ui.experiment.cancel", null);
		experiments.end(running);
		assertThat(running.state()).isEqualTo(RunningExperiment.State.CANCELLED);
		int kept = points(folder).size();
		assertThat(kept).isPositive().isLessThan(3);
		assertThat(view().lines()).filteredOn(line -> line.get(1).equals("waiting")).hasSize(3 - kept);
		RunningExperiment resumed = experiments.run(running.order().again());
		assertThat(resumed.state()).isEqualTo(RunningExperiment.State.DONE);
		assertThat(points(folder)).containsExactly("clock=1200MHz", "clock=1400MHz", "clock=1GHz");
		assertThat(view().lines()).filteredOn(line -> line.get(1).equals("kept")).hasSize(kept);
	}

	private static List<String> points(Path folder) throws IOException {
		try (Stream<Path> all = Files.list(folder)) {
			return all.map(path -> path.getFileName().toString()).filter(name -> name.startsWith("clock=")).sorted().toList();
		}
	}

	@Test
	void aWorkloadThatGoesWrongTellsWhyAndTheOthersGoOn() throws Exception {
		Path file = Experiments.write(directory, "wrong", "workload=${what} samples=20 wait=wfi", """
				parameters: {what: pingpong}
				vary: [{key: parameters.what, values: [nothing, pingpong]}]
				""");
		RunningExperiment running = experiments.run(Experiments.order(file, directory.resolve("wrong.results")));
		RunStatus.Row row = running.status().orElseThrow().rows().getFirst();
		assertThat(row.state()).isEqualTo(RunStatus.State.FAILED);
		assertThat(row.why()).contains("the workload says: failed", "what it wrote is in");
		assertThat(row.folder().orElseThrow().resolve("console.txt")).exists();
		assertThat(view().lines().getFirst()).contains("failed", row.why());
		assertThat(view().lines().getLast().get(1)).isEqualTo("done");
		workbench.page().activate(view());
		view().select("what=nothing");
		assertThat(view().console()).contains(row.why());
		workbench.screenshots("experiment-failed");
	}

	@Test
	void aMistakeInTheFileIsToldWithItsLine() throws IOException {
		Path file = Experiments.write(directory, "mistake", "workload=pingpong", "vary: [{key: board.gic.version, values: [2, 7]}]\n");
		RunningExperiment running = experiments.run(Experiments.order(file, directory.resolve("mistake.results")));
		assertThat(running.state()).isEqualTo(RunningExperiment.State.FAILED);
		assertThat(running.failure()).contains("line 10, key vary[0].values[1]", "expected a whole number from 2 to 3");
		assertThat(view().console()).contains(running.failure());
		assertThat(directory.resolve("mistake.results")).doesNotExist();
	}

	@Test
	void aRunningPointShowsHowFarItIsAndWhatItPrints() throws Exception {
		Path file = Experiments.write(directory, "long", "workload=pingpong,mix samples=50 wait=wfi duration=80000 ipis=10000", """
				vary: [{key: host.halt-poll, values: [0, 1000, 10000]}]
				""");
		RunningExperiment running = ExperimentStart.start(workbench.page(), Experiments.order(file, directory.resolve("long.results")));
		experiments.until("the second point prints", () -> running.status().isPresent()
				&& running.status().get().rows().get(1).state() == RunStatus.State.RUNNING
				&& running.console("halt-poll=1000").contains("\n"));
		workbench.page().activate(view());
		view().select("halt-poll=1000");
		assertThat(view().console()).contains("trapline workloads: cpus=2");
		assertThat(view().lines().get(1).get(1)).isEqualTo("running");
		workbench.screenshots("experiment-progress");
		runs().cancel(running);
		experiments.end(running);
	}

	@Test
	void closingTheWorkbenchAsksWhileSomethingRuns() throws Exception {
		assertThat(runs().mayClose(false)).as("nothing runs").isTrue();
		Path file = Experiments.write(directory, "closing", "workload=control iterations=100000",
				"vary: [{key: board.clock, values: [1GHz, 1200MHz]}]\n");
		RunningExperiment running = ExperimentStart.start(workbench.page(), Experiments.order(file, directory.resolve("closing.results")));
		experiments.until("it runs", () -> running.state() == RunningExperiment.State.RUNNING);
		answer(MessageDialog.class, dialog -> dialog.getShell().close());
		assertThat(runs().mayClose(false)).as("the user wants it to go on").isFalse();
		assertThat(running.state().ended()).isFalse();
		assertThat(runs().mayClose(true)).isTrue();
		experiments.end(running);
		assertThat(running.state()).isEqualTo(RunningExperiment.State.CANCELLED);
	}

	/// What a user does in a dialog.
	private interface Answer<D> {
		void to(D dialog);
	}

	/// Waits in the background of a dialog that will open.
	private static <D> void answer(Class<D> type, Answer<D> answer) {
		Display display = Display.getCurrent();
		display.timerExec(100, new Runnable() {
			@Override
			public void run() {
				for (Shell shell : display.getShells())
					if (type.isInstance(shell.getData())) {
						answer.to(type.cast(shell.getData()));
						return;
					}
				display.timerExec(100, this);
			}
		});
	}
}
