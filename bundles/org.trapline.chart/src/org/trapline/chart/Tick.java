// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/// A mark on an axis.
///
/// @param value where
/// @param label empty for a mark without one
/// @param major whether a line of the grid belongs to it
record Tick(double value, String label, boolean major) {

	/// The ticks for an axis at an edge of a JFreeChart plot; a label that would reach beyond the chart is left out.
	static List<NumberTick> at(List<Tick> ticks, ValueAxis axis, Graphics2D g, Rectangle2D data, RectangleEdge edge) {
		return ticks.stream().map(t -> {
			double half = g.getFontMetrics(axis.getTickLabelFont()).stringWidth(t.label) / 2.0;
			boolean beyond = RectangleEdge.isTopOrBottom(edge)
					&& axis.valueToJava2D(t.value, data, edge) + half > data.getMaxX() + ChartStyle.RIGHT;
			return (beyond ? new Tick(t.value, "", t.major) : t).at(edge);
		}).toList();
	}

	/// The tick for an axis at an edge of a JFreeChart plot.
	private NumberTick at(RectangleEdge edge) {
		TextAnchor anchor = RectangleEdge.isTopOrBottom(edge) ? TextAnchor.TOP_CENTER : TextAnchor.CENTER_RIGHT;
		return new NumberTick(major ? TickType.MAJOR : TickType.MINOR, value, label, anchor, TextAnchor.CENTER, 0);
	}
}
