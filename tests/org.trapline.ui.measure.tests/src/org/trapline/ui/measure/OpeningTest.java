// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.core.runtime.ILogListener;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.jobs.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trapline.measure.ExitBlocks;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.open.RecordingOpener;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.operation.OperationRunner;

/// How a recording is opened, and how it is closed again.
class OpeningTest {
	private static final String LARGE = "perf-record/vmix-c4-large.perf.data.xz";

	private final Workbench workbench = new Workbench();
	private final List<IStatus> logged = new CopyOnWriteArrayList<>();
	private final ILogListener listener = (status, _) -> logged.add(status);

	@BeforeEach
	void listen() {
		Platform.addLogListener(listener);
	}

	@AfterEach
	void closeEditors() {
		Platform.removeLogListener(listener);
		workbench.closeEditors();
	}

	@Test
	void cancellingSaysSoAndTryingAgainOpens() {
		RunEditor editor = begin(Workbench.trace(LARGE));
		workbench.until("the importer is named", () -> workbench.texts().stream().anyMatch(t -> t.startsWith("Reading as")));
		assertThat(workbench.texts()).anyMatch(t -> t.contains("perf.data") && t.contains("was chosen since"));
		workbench.press("Cancel");
		workbench.until("it is cancelled", () -> !editor.opening());
		workbench.settle();
		assertThat(editor.session()).isEmpty();
		assertThat(workbench.texts()).anyMatch(t -> t.contains("was cancelled"));

		workbench.press("Try Again");
		workbench.until("it is open", () -> !editor.opening());
		assertThat(editor.session()).isPresent();
		assertThat(logged).isEmpty();
	}

	@Test
	void closingTheEditorEndsTheReading() {
		RunEditor editor = begin(Workbench.trace(LARGE));
		workbench.until("reading has begun", () -> workbench.texts().stream().anyMatch(t -> t.startsWith("Reading as")));
		workbench.closeEditors();
		workbench.until("the reading has ended",
				() -> Job.getJobManager().find(OperationRunner.class).length == 0);
		assertThat(editor.session()).isEmpty();
		assertThat(logged).isEmpty();
	}

	@Test
	void closingTheEditorFreesTheRecording() {
		RunEditor editor = workbench.open(Workbench.trace(LARGE));
		ExitBlocks blocks = workbench.session(editor).trace().orElseThrow().blocks();
		blocks.load(0);
		assertThat(blocks.times()).isNotEmpty();
		ExitBlocks later = workbench.session(editor).trace().orElseThrow().blocks();
		workbench.closeEditors();
		workbench.until("the recording's index is gone", () -> isClosed(later));
		assertThat(logged).isEmpty();
	}

	@Test
	void closingTheEditorForgetsTheRun() {
		WeakReference<RunSession> run = new WeakReference<>(
				workbench.session(workbench.open(Workbench.sample("exit-mix.perf.data.xz"))));
		workbench.closeEditors();
		// the workbench remembers the editor that was active until another one is
		workbench.open(Workbench.sample("exit-timing-ls2080.tsv"));
		workbench.until("the run is forgotten", () -> {
			System.gc();
			return run.get() == null;
		});
	}

	private static boolean isClosed(ExitBlocks blocks) {
		try {
			blocks.load(0);
			return blocks.times().length == 0;
		} catch (RuntimeException _) {
			return true;
		}
	}

	private RunEditor begin(Path recording) {
		new RecordingOpener(workbench.page()).open(recording);
		return (RunEditor) workbench.page().getActiveEditor();
	}
}
