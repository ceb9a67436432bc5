// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.operation;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.progress.IProgressConstants;
import org.trapline.measure.Progress;

/// Runs {@link Operation}s as jobs: they show in the Progress view, can be cancelled there, and end in a state that
/// stays visible: done, cancelled, or failed with its cause. Their job family is this class.
public final class OperationRunner {
	private static final String BUNDLE = "org.trapline.ui";

	/// How much of an operation the user gets to see.
	public enum Visibility {
		/// Started by the user: its end stays in the Progress view until it is cleared there.
		USER,
		/// Started by the workbench, such as the analysis that a new filter calls for: shown only while it runs.
		BACKGROUND
	}

	/// An operation under way.
	public interface Running {
		/// Asks it to end; it ends as {@link Outcome.Cancelled} soon after, unless it is done before.
		void cancel();
	}

	private final Executor screen;

	/// @param screen runs what tells of an end, in the user interface's thread
	public OperationRunner(Executor screen) {
		this.screen = screen;
	}

	/// Starts an operation.
	///
	/// @param ended called in the user interface's thread
	public <T> Running start(Operation<T> operation, Visibility visibility, Consumer<Outcome<T>> ended) {
		return start(operation, visibility, Progress.none(), ended);
	}

	/// Starts an operation that somebody besides the Progress view watches.
	///
	/// @param watcher told of the progress in the operation's thread; may cancel
	/// @param ended called in the user interface's thread
	public <T> Running start(Operation<T> operation, Visibility visibility, Progress watcher,
			Consumer<Outcome<T>> ended) {
		Job job = new Job(operation.title()) {
			@Override
			protected IStatus run(IProgressMonitor monitor) {
				Outcome<T> outcome = perform(operation, new Both(new MonitorProgress(monitor, operation.title()), watcher));
				monitor.done();
				screen.execute(() -> ended.accept(outcome));
				return status(operation.title(), outcome);
			}

			@Override
			public boolean belongsTo(Object family) {
				return family == OperationRunner.class;
			}
		};
		job.setUser(false);
		job.setProperty(IProgressConstants.KEEP_PROPERTY, visibility == Visibility.USER);
		job.setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, true);
		job.schedule();
		return job::cancel;
	}

	private static <T> Outcome<T> perform(Operation<T> operation, Progress progress) {
		try {
			return new Outcome.Done<>(operation.execute(progress));
		} catch (CancellationException | OperationCanceledException | InterruptedException _) {
			return new Outcome.Cancelled<>();
		} catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
			return new Outcome.Failed<>(e);
		}
	}

	private static IStatus status(String title, Outcome<?> outcome) {
		return switch (outcome) {
		case Outcome.Done<?> _ -> Status.OK_STATUS;
		case Outcome.Cancelled<?> _ -> Status.CANCEL_STATUS;
		case Outcome.Failed<?> failed -> // which the job manager puts into the Error Log
			new Status(IStatus.ERROR, BUNDLE, title + ": " + failed.message(), failed.cause());
		};
	}

	private record Both(Progress first, Progress second) implements Progress {
		@Override
		public void at(long done, long total) {
			first.at(done, total);
			second.at(done, total);
		}

		@Override
		public boolean cancelled() {
			return first.cancelled() || second.cancelled();
		}
	}
}
