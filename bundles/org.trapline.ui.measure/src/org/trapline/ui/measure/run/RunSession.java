// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.run;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.trapline.analysis.ExitAnalysis;
import org.trapline.analysis.ExitSummary;
import org.trapline.analysis.RunAnalysis;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.ui.operation.Operation;
import org.trapline.ui.operation.OperationRunner;
import org.trapline.ui.selection.RunSelection;

/// A run that is open: its measurements, what the user looks at in it, and the results for that.
///
/// All pages and views of one editor share one. To be used in the user interface's thread; what runs in others reads
/// the run through {@link #reading}, so that closing waits for it.
public final class RunSession implements AutoCloseable {
	private final Path file;
	private final Run run;
	private final RunAnalysis analysis;
	private final Executor background;
	private final OperationRunner runner;
	private final RunSelection selection = new RunSelection();
	private final Feed<ExitSummary> summaries;
	private final ReadWriteLock open = new ReentrantReadWriteLock();
	private volatile boolean closed;

	/// @param screen runs in the user interface's thread
	/// @param background runs in any other
	public RunSession(Path file, OpenRun.Opened opened, Executor screen, Executor background) {
		this.file = file;
		this.background = background;
		run = opened.run();
		analysis = opened.analysis();
		runner = new OperationRunner(screen);
		summaries = new Feed<>(runner, analysis.facts().summary().orElse(null));
		selection.onChange(_ -> summarise());
	}

	public Path file() {
		return file;
	}

	public Run run() {
		return run;
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

	/// The exits that pass the filter, summed up; follows the selection.
	public Feed<ExitSummary> summaries() {
		return summaries;
	}

	public OperationRunner runner() {
		return runner;
	}

	/// An operation that reads the run: it is cancelled, instead of failing, when the run is closed.
	public <T> Operation<T> reading(String title, Operation.Work<T> work) {
		return Operation.of(title, progress -> {
			if (!open.readLock().tryLock())
				throw new CancellationException("the run is closed");
			try {
				Progress untilClosed = new UntilClosed(progress);
				untilClosed.checkCancelled();
				return work.execute(untilClosed);
			} finally {
				open.readLock().unlock();
			}
		});
	}

	/// Ends what reads the run, and closes it soon after.
	@Override
	public void close() {
		closed = true;
		summaries.close();
		background.execute(() -> {
			open.writeLock().lock();
			try {
				run.close();
			} finally {
				open.writeLock().unlock();
			}
		});
	}

	private void summarise() {
		trace().ifPresent(trace -> summaries.request(reading("Summing up the exits",
				progress -> ExitAnalysis.run(trace, OpenRun.everything(selection.filter()),
						progress))));
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
