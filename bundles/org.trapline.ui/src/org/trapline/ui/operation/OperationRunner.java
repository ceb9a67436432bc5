// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.operation;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.ui.progress.IProgressConstants;
import org.trapline.measure.Progress;

/// Runs {@link Operation}s as jobs: they show in the Progress view, can be cancelled there, and end in a state that
/// the user gets to see: done, cancelled, or failed with its cause. Their job family is this class.
public final class OperationRunner {

	/// How long the Progress view shows an operation.
	public enum Visibility {
		/// For actions that show nothing else: until the user clears it.
		KEPT,
		/// For actions whose end shows where they were started: while it runs.
		PASSING
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
		Job job = new OperationJob<>(new OperationJob.Task<>(operation, watcher,
				outcome -> screen.execute(() -> ended.accept(outcome))));
		job.setProperty(IProgressConstants.KEEP_PROPERTY, visibility == Visibility.KEPT);
		job.setProperty(IProgressConstants.NO_IMMEDIATE_ERROR_PROMPT_PROPERTY, true);
		job.schedule();
		return job::cancel;
	}
}
