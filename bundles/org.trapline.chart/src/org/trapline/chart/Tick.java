// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/// A mark on an axis.
///
/// @param value where
/// @param label empty for a mark without one
/// @param major whether a line of the grid belongs to it
record Tick(double value, String label, boolean major) {

	/// The tick for an axis at an edge of a JFreeChart plot.
	NumberTick at(RectangleEdge edge) {
		TextAnchor anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
		return new NumberTick(major ? TickType.MAJOR : TickType.MINOR, value, label, anchor, TextAnchor.CENTER, 0);
	}
}
