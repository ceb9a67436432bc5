// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.jspecify.annotations.Nullable;
import org.trapline.measure.Progress;

/// Works out one thing after another in a thread of its own; a newer request takes the place of the one that waits, and
/// cancels the one under way.
///
/// @param <T> what is worked out
final class WindowWorker<T> {
	private final Executor screen;
	private final Consumer<T> done;
	private final String name;
	private @Nullable Work<T> waiting;
	private @Nullable Work<T> newest;
	private boolean working;
	private boolean closed;

	/// What is to be worked out.
	///
	/// @param <T> what comes of it
	@FunctionalInterface
	interface Work<T> {
		/// @throws CancellationException if the progress says so
		T work(Progress progress);
	}

	/// @param screen runs in the user interface's thread
	/// @param done told of each result that is still wanted, in the user interface's thread
	WindowWorker(String name, Executor screen, Consumer<T> done) {
		this.name = name;
		this.screen = screen;
		this.done = done;
	}

	/// Asks for a result in the place of the one that waits or is being worked out.
	synchronized void request(Work<T> work) {
		if (closed)
			return;
		newest = work;
		waiting = work;
		if (!working) {
			working = true;
			Thread.ofPlatform().daemon().name(name).start(this::run);
		}
		notifyAll();
	}

	/// Whether a result is being worked out or waits.
	synchronized boolean busy() {
		return waiting != null || newest != null;
	}

	/// Ends it; what is under way is cancelled, and nobody is told of it.
	synchronized void close() {
		closed = true;
		newest = null;
		waiting = null;
		notifyAll();
	}

	private void run() {
		for (Work<T> work = next(); work != null; work = next()) {
			Work<T> now = work;
			try {
				T result = now.work(new WhileNewest(now));
				screen.execute(() -> {
					if (end(now))
						done.accept(result);
				});
			} catch (CancellationException _) {
				end(now);
			} catch (RuntimeException | Error e) {
				end(now);
				ILog.of(WindowWorker.class).error(name + " could not be worked out", e);
			}
		}
	}

	/// @return whether it is still wanted
	private synchronized boolean end(Work<T> work) {
		boolean wanted = newest == work && !closed;
		if (newest == work)
			newest = null;
		return wanted;
	}

	private synchronized @Nullable Work<T> next() {
		try {
			while (waiting == null && !closed)
				wait();
		} catch (InterruptedException _) {
			closed = true;
		}
		Work<T> next = closed ? null : waiting;
		waiting = null;
		working = next != null;
		return next;
	}

	private synchronized boolean isNewest(Work<T> work) {
		return newest == work;
	}

	private final class WhileNewest implements Progress {
		private final Work<T> work;

		WhileNewest(Work<T> work) {
			this.work = work;
		}

		@Override
		public void at(long done, long total) {
			// nobody is told: it takes milliseconds
		}

		@Override
		public boolean cancelled() {
			return !isNewest(work);
		}
	}
}
