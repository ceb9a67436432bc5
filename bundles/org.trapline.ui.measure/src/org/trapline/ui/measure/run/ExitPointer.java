// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.run;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.ExitDetail;

/// The one exit that all pages and views of a run point at: who shows exits tells it of a click, and goes where others
/// point.
///
/// To be used in the user interface's thread alone.
public final class ExitPointer {
	private final List<BiConsumer<ExitDetail, Object>> listeners = new CopyOnWriteArrayList<>();
	private @Nullable ExitDetail exit;

	/// What was pointed at last.
	public Optional<ExitDetail> exit() {
		return Optional.ofNullable(exit);
	}

	/// Points at an exit; does nothing if that is what is pointed at already.
	///
	/// @param by who does, so that it need not follow itself
	public void point(ExitDetail at, Object by) {
		if (at.equals(exit))
			return;
		exit = at;
		listeners.forEach(listener -> listener.accept(at, by));
	}

	/// Calls the listener with each exit that somebody points at, and who does.
	///
	/// @return ends that
	public Runnable onPoint(BiConsumer<ExitDetail, Object> listener) {
		listeners.add(listener);
		return () -> listeners.remove(listener);
	}
}
