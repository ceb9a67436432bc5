// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.IntStream;
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
	/// No axis has room for more marks.
	private static final int MOST = 1000;
	/// Above this, neighbouring whole numbers are not told apart.
	private static final double EXACT = 1L << 53;

	/// Multiples of a step from one value to another, both included; none where they are beyond what a double can tell.
	///
	/// @param step more than 0
	static double[] multiples(double from, double to, double step) {
		double first = Math.ceil(from / step - 1e-9);
		double count = Math.floor(to / step + 1e-9) - first + 1;
		if (!(count >= 1 && count <= MOST) || Math.abs(first) > EXACT)
			return new double[0];
		return IntStream.range(0, (int) count).mapToDouble(i -> (first + i) * step).toArray();
	}

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
