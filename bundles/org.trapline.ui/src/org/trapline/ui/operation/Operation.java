// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.operation;

import org.trapline.measure.Progress;

/// A long action that knows nothing of the screen.
///
/// @param <T> what it yields
public interface Operation<T> {
	/// What the user reads while it runs, for instance {@code Opening trace.dat}.
	String title();

	/// Does the work, off the user interface's thread.
	///
	/// @throws java.util.concurrent.CancellationException if the progress says so
	/// @throws Exception whatever the work fails with; the runner shows it
	T execute(Progress progress) throws Exception;

	/// An operation made of its title and its work.
	static <T> Operation<T> of(String title, Work<T> work) {
		return new Operation<>() {
			@Override
			public String title() {
				return title;
			}

			@Override
			public T execute(Progress progress) throws Exception {
				return work.execute(progress);
			}
		};
	}

	/// What an operation does.
	///
	/// @param <T> what it yields
	@FunctionalInterface
	interface Work<T> {
		T execute(Progress progress) throws Exception;
	}
}
