// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.RunAnalysis;
import org.trapline.measure.Conditions;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.measure.yaml.YamlException;
import org.trapline.trace.runs.RunFile;
import org.trapline.trace.runs.RunPlan;
import org.trapline.ui.history.History;
import org.trapline.ui.measure.open.RunRequest;
import org.trapline.ui.operation.Operation;
import org.trapline.ui.operation.OperationRunner;
import org.trapline.ui.selection.RunSelection;

/// A run that is open: its measurements, what the user looks at in it, and the results for that.
///
/// All pages and views of one editor share one. To be used in the user interface's thread; what runs in others reads
/// the run through {@link #reading}, so that closing waits for it.
public final class RunSession implements AutoCloseable {
	private final RunRequest request;
	private final RunPlan plan;
	private final Run run;
	private final RunAnalysis analysis;
	private final Executor background;
	private final OperationRunner runner;
	private final RunSelection selection = new RunSelection();
	private final ExitPointer pointer = new ExitPointer();
	private final History<RunNotes> notes;
	private final Feed<RunAnalysis> analyses;
	private final ReadWriteLock open = new ReentrantReadWriteLock();
	private volatile boolean closed;

	/// @param screen runs in the user interface's thread
	/// @param background runs in any other
	public RunSession(RunRequest request, OpenRun.Opened opened, Executor screen, Executor background) {
		this.request = request;
		plan = opened.plan();
		this.background = background;
		run = opened.run();
		analysis = opened.analysis();
		notes = new History<>(new RunNotes(run.label(), run.conditions(), opened.bookmarks()));
		runner = new OperationRunner(screen);
		analyses = new Feed<>(runner, analysis);
		selection.onChange(_ -> analyse());
	}

	/// What the user wanted to see.
	public RunRequest request() {
		return request;
	}

	public Run run() {
		return run;
	}

	/// What the user says of the run, with the way back.
	public History<RunNotes> notes() {
		return notes;
	}

	/// The conditions of the run, with what the user entered.
	public Conditions conditions() {
		return notes.now().conditions();
	}

	/// Where what the user enters is saved.
	public Path notesFile() {
		return plan.runFile();
	}

	/// Saves what the user says of the run.
	///
	/// @throws IOException if the file cannot be written, or there is one that is not right
	public void saveNotes() throws IOException {
		Path to = notesFile();
		try {
			RunFile before = Files.exists(to) ? RunFile.read(to) : RunFile.EMPTY;
			notes.now().over(before, plan.label()).write(to);
		} catch (YamlException e) {
			throw new IOException("the file there is not right and would be lost: " + e.getMessage(), e);
		}
		notes.markSaved();
	}

	/// What is to be said of the run as a whole.
	public RunAnalysis analysis() {
		return analysis;
	}

	/// The run's exits, if it has any.
	public Optional<ExitTrace> trace() {
		return analysis.facts().trace().filter(trace -> trace.size() > 0);
	}

	public RunSelection selection() {
		return selection;
	}

	/// The exit that the pages and views of the run point at.
	public ExitPointer pointer() {
		return pointer;
	}

	/// What is to be said of the exits that pass the filter; follows the selection.
	public Feed<RunAnalysis> analyses() {
		return analyses;
	}

	/// The exits that pass the filter, summed up; empty for a run without exits.
	public Optional<ExitSummary> summary() {
		return analyses.value().flatMap(a -> a.facts().summary());
	}

	/// Calls the listener with the summary there is, if any, and with each new one.
	///
	/// @return ends that
	public Runnable onSummary(Consumer<ExitSummary> listener) {
		return analyses.onValue(a -> a.facts().summary().ifPresent(listener));
	}

	public OperationRunner runner() {
		return runner;
	}

	/// An operation that reads the run: it is cancelled, instead of failing, when the run is closed.
	public <T> Operation<T> reading(String title, Operation.Work<T> work) {
		return Operation.of(title, progress -> read(progress, work::execute));
	}

	/// Reads the run in the thread that calls.
	///
	/// @throws CancellationException if the run is closed before or meanwhile, or the progress says so
	public <T, E extends Exception> T read(Progress progress, Reading<T, E> reading) throws E {
		if (!open.readLock().tryLock())
			throw new CancellationException("the run is closed");
		try {
			Progress untilClosed = new UntilClosed(progress);
			untilClosed.checkCancelled();
			return reading.read(untilClosed);
		} finally {
			open.readLock().unlock();
		}
	}

	/// Something that reads the run.
	@FunctionalInterface
	public interface Reading<T, E extends Exception> {
		T read(Progress progress) throws E;
	}

	/// Ends what reads the run, and closes it soon after.
	@Override
	public void close() {
		closed = true;
		analyses.close();
		background.execute(() -> {
			open.writeLock().lock();
			try {
				run.close();
			} finally {
				open.writeLock().unlock();
			}
		});
	}

	private void analyse() {
		analyses.request(reading("Summing up the exits",
				progress -> RunAnalysis.of(run, OpenRun.everything(selection.filter()), progress)));
	}

	private final class UntilClosed implements Progress {
		private final Progress progress;

		UntilClosed(Progress progress) {
			this.progress = progress;
		}

		@Override
		public void at(long done, long total) {
			progress.at(done, total);
		}

		@Override
		public boolean cancelled() {
			return closed || progress.cancelled();
		}
	}
}
