// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import java.io.IOException;
import org.trapline.analysis.TimelineIndex;
import org.trapline.history.HistoryCache;
import org.trapline.history.StateHistory;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.ui.timeline.content.RowTree;
import org.trapline.ui.timeline.content.WindowReader;

/// A run's state history that is open, with what reads it for the rows of the time line.
record OpenHistory(ExitTrace trace, StateHistory history, RowTree rows, WindowReader reader) implements AutoCloseable {

	/// Opens it, and builds it if need be.
	///
	/// @throws IOException if there is no place for its files
	/// @throws java.util.concurrent.CancellationException if the progress says so
	static OpenHistory of(Run run, ExitTrace trace, HistoryCache cache, Progress progress) throws IOException {
		TimelineIndex index = TimelineIndex.of(trace, Progress.none());
		StateHistory history = StateHistory.open(trace, run.first(GuestTasks.class), run.provenance(), cache, progress);
		RowTree rows = RowTree.of(trace, history);
		return new OpenHistory(trace, history, rows, new WindowReader(trace, history, index, rows));
	}

	/// Waits for the query that may be going on.
	@Override
	public void close() {
		history.close();
	}
}
