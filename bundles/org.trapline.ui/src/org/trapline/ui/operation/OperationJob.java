// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.operation;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.OperationCanceledException;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.Progress;

/// The job that runs an {@link Operation} once.
///
/// The Progress view keeps jobs that have ended, so a job lets go of its operation, and of whoever waits for it, when
/// it ends. It ends as cancelled, too, if it is cancelled before it began.
final class OperationJob<T> extends Job {
	private static final String BUNDLE = "org.trapline.ui";

	private @Nullable Task<T> task;

	/// What there is to do.
	///
	/// @param watcher told of the progress besides the Progress view; may cancel
	/// @param ended told once how it ended, in any thread
	record Task<T>(Operation<T> operation, Progress watcher, Consumer<Outcome<T>> ended) {
	}

	OperationJob(Task<T> task) {
		super(task.operation().title());
		this.task = task;
		addJobChangeListener(new JobChangeAdapter() {
			@Override
			public void done(IJobChangeEvent event) {
				Task<T> never = take();
				if (never != null)
					never.ended().accept(new Outcome.Cancelled<>());
			}
		});
	}

	@Override
	protected IStatus run(IProgressMonitor monitor) {
		Task<T> now = take();
		if (now == null)
			return Status.CANCEL_STATUS;
		Outcome<T> outcome = perform(now.operation(),
				new Both(new MonitorProgress(monitor, getName()), now.watcher()));
		now.ended().accept(outcome);
		return status(outcome);
	}

	@Override
	public boolean belongsTo(Object family) {
		return family == OperationRunner.class;
	}

	private synchronized @Nullable Task<T> take() {
		Task<T> taken = task;
		task = null;
		return taken;
	}

	private static <T> Outcome<T> perform(Operation<T> operation, Progress progress) {
		try {
			return new Outcome.Done<>(operation.execute(progress));
		} catch (CancellationException | OperationCanceledException | InterruptedException _) {
			return new Outcome.Cancelled<>();
		} catch (Exception | Error e) {
			return new Outcome.Failed<>(e);
		}
	}

	private IStatus status(Outcome<T> outcome) {
		return switch (outcome) {
		case Outcome.Done<T> _ -> Status.OK_STATUS;
		case Outcome.Cancelled<T> _ -> Status.CANCEL_STATUS;
		case Outcome.Failed<T> failed -> // which the job manager puts into the Error Log
			new Status(IStatus.ERROR, BUNDLE, getName() + ": " + failed.message(), failed.cause());
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
