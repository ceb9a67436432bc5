// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline.content;

import java.util.List;
import java.util.Map;

/// What all rows show in a window.
///
/// @param from begin of the window, in nanoseconds since the recording's begin
/// @param to end of the window
/// @param arrowsLeft whether there are arrows that are not drawn since they are too many
public record WindowContent(long from, long to, Map<Row, RowContent> rows, List<ArrowEvent> arrows,
		boolean arrowsLeft) {
	public WindowContent {
		rows = Map.copyOf(rows);
		arrows = List.copyOf(arrows);
	}

	/// Lets the rows show it.
	public void apply() {
		rows.forEach(Row::show);
	}
}
