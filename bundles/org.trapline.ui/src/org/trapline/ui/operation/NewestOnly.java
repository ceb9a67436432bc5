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

	public NewestOnly(OperationRunner runner) {
		this.runner = runner;
	}

	/// Starts an operation in the place of the one under way.
	///
	/// @param ended called in the user interface's thread, unless a newer operation or {@link #cancel} came before
	public void start(Operation<T> operation, Consumer<Outcome<T>> ended) {
		cancel();
		long mine = newest;
		running = runner.start(operation, OperationRunner.Visibility.BACKGROUND, outcome -> {
			if (mine == newest) {
				running = null;
				ended.accept(outcome);
			}
		});
	}

	/// Whether an operation is under way.
	public boolean busy() {
		return running != null;
	}

	/// Ends the operation under way without a word.
	public void cancel() {
		newest++;
		OperationRunner.Running old = running;
		if (old != null)
			old.cancel();
		running = null;
	}
}
