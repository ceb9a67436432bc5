// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.AxisSpace;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.Arrangement;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.block.ColumnArrangement;
import org.jfree.chart.block.FlowArrangement;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.SeriesRenderingOrder;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.VerticalAlignment;

/// Gives JFreeChart's charts the house's looks: flat, quiet grid, no frames.
final class ChartStyle {
	/// Room to the right of a plot, in pixels.
	static final double RIGHT = 20;
	/// Where plots over time begin, in pixels: the same for all, so that they can be read below each other.
	static final double TIME_LEFT = 96;
	private static final double PADDING = 4;
	private static final BasicStroke HAIRLINE = new BasicStroke(1);

	private ChartStyle() {
	}

	/// A chart of a plot, styled, without a legend.
	static JFreeChart chart(Plot plot, ChartTheme theme) {
		plot.setBackgroundPaint(theme.colour(Swatch.BACKGROUND));
		plot.setInsets(RectangleInsets.ZERO_INSETS);
		plot.setOutlineVisible(false);
		plot.setNoDataMessage(null);
		JFreeChart chart = new JFreeChart(null, theme.labelFont(), plot, false);
		chart.setBackgroundPaint(theme.colour(Swatch.BACKGROUND));
		chart.setBorderVisible(false);
		chart.setPadding(new RectangleInsets(PADDING, PADDING, PADDING, RIGHT));
		return chart;
	}

	static void style(XYPlot plot, ChartTheme theme) {
		plot.setDomainGridlinePaint(theme.colour(Swatch.GRID));
		plot.setRangeGridlinePaint(theme.colour(Swatch.GRID));
		plot.setDomainGridlineStroke(HAIRLINE);
		plot.setRangeGridlineStroke(HAIRLINE);
		plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
		plot.setDomainGridlinesVisible(true);
		plot.setSeriesRenderingOrder(SeriesRenderingOrder.FORWARD);
	}

	/// Makes the plot begin where every plot over time does.
	static void alignOverTime(XYPlot plot) {
		AxisSpace space = new AxisSpace();
		space.setLeft(TIME_LEFT - PADDING);
		plot.setFixedRangeAxisSpace(space);
	}

	static void style(CategoryPlot plot, ChartTheme theme) {
		plot.setRangeGridlinePaint(theme.colour(Swatch.GRID));
		plot.setRangeGridlineStroke(HAIRLINE);
		plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
	}

	static <A extends Axis> A style(A axis, ChartTheme theme) {
		axis.setLabelFont(theme.smallFont());
		axis.setLabelPaint(theme.colour(Swatch.MUTED));
		axis.setTickLabelFont(theme.smallFont());
		axis.setTickLabelPaint(theme.colour(Swatch.MUTED));
		axis.setAxisLinePaint(theme.colour(Swatch.BORDER));
		axis.setTickMarkPaint(theme.colour(Swatch.BORDER));
		if (axis instanceof ValueAxis value) {
			value.setAxisLineVisible(true);
			value.setTickMarksVisible(true);
		}
		return axis;
	}

	/// Puts a legend of these items below the chart, in lines.
	static void legend(JFreeChart chart, LegendItemCollection items, ChartTheme theme) {
		legend(chart, items, RectangleEdge.BOTTOM, false, theme);
	}

	/// Puts a legend of these items on a side of the chart, one below the other.
	static void legendList(JFreeChart chart, LegendItemCollection items, RectangleEdge side, ChartTheme theme) {
		legend(chart, items, side, true, theme);
	}

	private static void legend(JFreeChart chart, LegendItemCollection items, RectangleEdge side, boolean listed,
			ChartTheme theme) {
		Arrangement arrangement = listed
				? new ColumnArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, 0, 1)
				: new FlowArrangement(HorizontalAlignment.LEFT, VerticalAlignment.CENTER, 0, 1);
		LegendTitle legend = new LegendTitle(() -> items, arrangement, arrangement);
		legend.setPosition(side);
		legend.setItemFont(theme.smallFont());
		legend.setItemPaint(theme.colour(Swatch.TEXT));
		legend.setBackgroundPaint(theme.colour(Swatch.BACKGROUND));
		legend.setFrame(BlockBorder.NONE);
		legend.setHorizontalAlignment(HorizontalAlignment.LEFT);
		legend.setItemLabelPadding(new RectangleInsets(1, 3, 1, 10));
		chart.addLegend(legend);
	}

	/// Says above the left axis what it measures: easier to read than along the axis.
	static void caption(JFreeChart chart, String text, ChartTheme theme) {
		TextTitle caption = new TextTitle(text, theme.smallFont());
		caption.setPaint(theme.colour(Swatch.MUTED));
		caption.setHorizontalAlignment(HorizontalAlignment.LEFT);
		caption.setPosition(RectangleEdge.TOP);
		caption.setPadding(2, 4, 4, 4);
		chart.addSubtitle(caption);
	}

	/// The square before a legend's text.
	static Rectangle2D legendSquare() {
		return new Rectangle2D.Double(-4.5, -4.5, 9, 9);
	}

	/// How wide the widest of some texts is.
	static double widest(Graphics2D g, ChartTheme theme, Iterable<String> texts) {
		double widest = 0;
		for (String text : texts)
			widest = Math.max(widest, Labels.width(g, theme.labelFont(), text));
		return widest;
	}
}
