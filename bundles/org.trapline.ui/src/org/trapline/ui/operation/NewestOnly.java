// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.operation;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A line of operations of which only the newest counts: starting one cancels the one before and keeps its outcome back.
///
/// For analyses that follow what the user looks at. To be used in the user interface's thread alone.
///
/// @param <T> what the operations yield
public final class NewestOnly<T> {
	private final OperationRunner runner;
	private OperationRunner.@Nullable Running running;
	private long newest;
	/// What newest was when its operation ended: an operation may end before its start has returned.
	private long ended;

	public NewestOnly(OperationRunner runner) {
		this.runner = runner;
	}

	/// Starts an operation in the place of the one under way.
	///
	/// @param whenEnded called in the user interface's thread, unless a newer operation or {@link #cancel} came before
	public void start(Operation<T> operation, Consumer<Outcome<T>> whenEnded) {
		cancel();
		long mine = ++newest;
		running = runner.start(operation, OperationRunner.Visibility.PASSING, outcome -> {
			if (mine == newest) {
				ended = mine;
				whenEnded.accept(outcome);
			}
		});
	}

	/// Whether an operation is under way.
	public boolean busy() {
		return ended != newest;
	}

	/// Ends the operation under way without a word.
	public void cancel() {
		OperationRunner.Running old = running;
		boolean under = busy();
		running = null;
		newest++;
		ended = newest;
		if (old != null && under)
			old.cancel();
	}
}
