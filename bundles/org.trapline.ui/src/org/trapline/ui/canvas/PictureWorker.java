// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.core.runtime.ILog;
import org.jspecify.annotations.Nullable;

/// Draws for one canvas, off the user interface's thread: one drawing at a time, and of the requests that come in
/// meanwhile only the newest.
final class PictureWorker {
	private final Executor background;
	private final Executor screen;
	private final Consumer<DrawnPicture> drawn;
	private @Nullable Supplier<DrawnPicture> waiting;
	private boolean working;

	/// @param background where drawings are made
	/// @param screen runs in the user interface's thread
	/// @param drawn told of each drawing, in the user interface's thread
	PictureWorker(Executor background, Executor screen, Consumer<DrawnPicture> drawn) {
		this.background = background;
		this.screen = screen;
		this.drawn = drawn;
	}

	/// Asks for a drawing in the place of the one that waits.
	synchronized void request(Supplier<DrawnPicture> drawing) {
		waiting = drawing;
		if (!working) {
			working = true;
			background.execute(this::work);
		}
	}

	/// Whether a drawing is being made or waits.
	synchronized boolean busy() {
		return working;
	}

	private void work() {
		for (Supplier<DrawnPicture> next = next(); next != null; next = next())
			try {
				DrawnPicture picture = next.get();
				screen.execute(() -> drawn.accept(picture));
			} catch (RuntimeException | Error e) {
				ILog.of(PictureWorker.class).error("A picture could not be drawn", e);
			}
	}

	private synchronized @Nullable Supplier<DrawnPicture> next() {
		Supplier<DrawnPicture> next = waiting;
		waiting = null;
		working = next != null;
		return next;
	}
}
