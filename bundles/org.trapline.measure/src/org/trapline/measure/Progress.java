// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.concurrent.CancellationException;

/// Watches a long action and may end it. Called from the thread that does the work, a few times a second at most.
public interface Progress {
	/// Says how far the work is.
	///
	/// @param done 0 to total, in any unit
	/// @param total 0 where it is not known
	void at(long done, long total);

	/// Whether the action is to end.
	boolean cancelled();

	/// Ends the action if it is to end.
	///
	/// @throws CancellationException if so
	default void checkCancelled() {
		if (cancelled())
			throw new CancellationException("cancelled");
	}

	/// Watches nothing and never cancels.
	static Progress none() {
		return new Progress() {
			@Override
			public void at(long done, long total) {
			}

			@Override
			public boolean cancelled() {
				return false;
			}
		};
	}
}
