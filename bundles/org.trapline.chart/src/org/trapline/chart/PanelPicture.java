// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.LogAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/// A picture of one or more panels below each other over a common axis, with a legend that shows and hides series.
///
/// JFreeChart lays out and draws axes and grids; each panel's painter draws its data.
abstract class PanelPicture implements Picture {
	/// Room above a panel for its caption, in pixels.
	private static final double CAPTION = 19;
	/// Room that one line of the legend may cost, in pixels of the picture's height.
	private static final double HEIGHT_PER_LINE = 90;
	private static final int MOST_LINES = 6;
	private static final double MARGIN = 8;

	private final String title;
	private final ChartView view;
	private final ChartTheme theme;

	PanelPicture(String title, ChartView view, ChartTheme theme) {
		this.title = title;
		this.view = view;
		this.theme = theme;
	}

	/// One panel.
	///
	/// @param weight share of the height
	/// @param caption what its upright axis measures, with the unit
	/// @param strip room above the data that the painter draws into, in pixels; first panel only
	/// @param zooms whether a view's range of y is this panel's
	record Panel(int weight, String caption, double strip, ValueAxis y, Painter painter, boolean zooms) {
	}

	/// What to draw.
	///
	/// @param panels one or more, the main one first
	/// @param zoomsX whether the common axis is one of values
	record Built(ValueAxis x, boolean zoomsX, List<Panel> panels, List<SeriesLegend.Entry> legend) {
	}

	/// Draws the data of a panel.
	interface Painter {
		/// @param hits takes what can be pointed at, what lies below first
		void paint(Graphics2D g, Frame frame, List<Hit> hits);
	}

	/// Where a panel's data goes.
	record Frame(Rectangle2D data, ValueAxis xAxis, ValueAxis yAxis) {
		double x(double value) {
			return xAxis.valueToJava2D(value, data, RectangleEdge.BOTTOM);
		}

		double y(double value) {
			return yAxis.valueToJava2D(value, data, RectangleEdge.LEFT);
		}

		/// Whether there is room for anything.
		boolean drawable() {
			return data.getWidth() >= 2 && data.getHeight() >= 2;
		}
	}

	/// Builds the panels for an area.
	///
	/// @param g for measuring text only
	abstract Built build(Graphics2D g, Rectangle2D area);

	ChartTheme theme() {
		return theme;
	}

	ChartView view() {
		return view;
	}

	@Override
	public String title() {
		return title;
	}

	@Override
	public Drawing draw(Graphics2D g, Rectangle2D area) {
		RenderingHints before = Labels.prepare(g);
		g.setColor(theme.colour(Swatch.BACKGROUND));
		g.fill(area);
		Built built = build(g, area);
		int lines = (int) Math.clamp(area.getHeight() / HEIGHT_PER_LINE, 0, MOST_LINES);
		SeriesLegend legend = SeriesLegend.of(g, built.legend, Math.max(0, area.getWidth() - 2 * MARGIN), lines, theme);
		Rectangle2D top = new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(),
				Math.max(1, area.getHeight() - legend.height()));
		List<Rectangle2D> data = axes(g, built, top);
		List<Hit> hits = new ArrayList<>();
		List<Drawing.ValueAxis> axes = new ArrayList<>();
		if (built.zoomsX)
			axes.add(valueAxis(Drawing.Direction.X, data.getFirst().createUnion(data.getLast()), built.x));
		for (int p = 0; p < data.size(); p++) {
			Panel panel = built.panels.get(p);
			paint(g, panel, new Frame(data.get(p), built.x, panel.y), area, hits);
			if (panel.zooms)
				axes.add(valueAxis(Drawing.Direction.Y, data.get(p), panel.y));
		}
		legend.draw(g, area.getX() + MARGIN, top.getMaxY(), hits);
		g.setRenderingHints(before);
		return new Drawing.Things(hits, Optional.empty(), axes);
	}

	/// Draws axes and grids.
	///
	/// @return where each panel's data goes
	private List<Rectangle2D> axes(Graphics2D g, Built built, Rectangle2D area) {
		CombinedDomainXYPlot plots = new CombinedDomainXYPlot(built.x);
		plots.setGap(CAPTION + 3);
		for (Panel panel : built.panels) {
			XYPlot plot = new XYPlot(null, null, panel.y, new XYLineAndShapeRenderer());
			ChartStyle.style(plot, theme);
			plot.setBackgroundPaint(null);
			plot.setOutlineVisible(false);
			plots.add(plot, panel.weight);
		}
		JFreeChart chart = ChartStyle.chart(plots, theme);
		chart.setPadding(new RectangleInsets(CAPTION + built.panels.getFirst().strip + 2, 4, 2, ChartStyle.RIGHT));
		ChartRenderingInfo info = new ChartRenderingInfo();
		info.setEntityCollection(null);
		chart.draw(g, area, info);
		Labels.prepare(g);
		List<Rectangle2D> data = new ArrayList<>();
		for (int p = 0; p < built.panels.size(); p++)
			data.add(p < info.getPlotInfo().getSubplotCount() ? info.getPlotInfo().getSubplotInfo(p).getDataArea()
					: new Rectangle2D.Double());
		return data;
	}

	private void paint(Graphics2D g, Panel panel, Frame frame, Rectangle2D area, List<Hit> hits) {
		if (!frame.drawable())
			return;
		g.setFont(theme.smallFont());
		g.setColor(theme.colour(Swatch.MUTED));
		FontMetrics metrics = g.getFontMetrics();
		g.drawString(Labels.elide(panel.caption, metrics, area.getWidth() - 2 * MARGIN),
				(float) (area.getX() + MARGIN), (float) (frame.data.getY() - panel.strip - 6));
		Shape clip = g.getClip();
		g.clip(new Rectangle2D.Double(frame.data.getX() - 0.5, frame.data.getY() - panel.strip - 0.5,
				frame.data.getWidth() + 1, frame.data.getHeight() + panel.strip + 1));
		panel.painter.paint(g, frame, hits);
		g.setClip(clip);
	}

	private static Drawing.ValueAxis valueAxis(Drawing.Direction direction, Rectangle2D data, ValueAxis axis) {
		return new Drawing.ValueAxis(direction, data, axis.getLowerBound(), axis.getUpperBound(),
				axis instanceof LogAxis);
	}
}
