// SPDX-License-Identifier: EPL-2.0
package org.trapline.tmf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;
import org.trapline.analysis.ExitDetail;
import org.trapline.analysis.ExitEvents;
import org.trapline.analysis.Filter;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.columns.ColumnFile;

/// Reads rows of a recording, mostly one after another, through a few windows on its blocks: an exit stands in the block of
/// the entry that ends it, which after a long wait is not the one of its neighbours in time. Not thread-safe.
final class EventReader {
	private static final int WINDOWS = 3;

	private final ExitTrace trace;
	private final Map<Long, ExitEvents> windows = new LinkedHashMap<>(WINDOWS, 1, true);

	EventReader(ExitTrace trace) {
		this.trace = trace;
	}

	ExitDetail at(long row) {
		long block = row / ColumnFile.BLOCK_ROWS;
		ExitEvents window = windows.get(block);
		if (window == null) {
			window = freed();
			windows.put(block, window);
		}
		return window.at(row);
	}

	/// The window that was used least recently, or a new one.
	private ExitEvents freed() {
		if (windows.size() < WINDOWS)
			return new ExitEvents(trace, Filter.ALL);
		Entry<Long, ExitEvents> eldest = windows.entrySet().iterator().next();
		windows.remove(eldest.getKey());
		return eldest.getValue();
	}
}
