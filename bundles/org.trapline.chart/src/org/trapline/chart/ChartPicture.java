// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import org.jfree.chart.ChartRenderingInfo;
import org.jfree.chart.JFreeChart;

/// A picture that JFreeChart draws.
///
/// Charts are not safe for several threads and do not know their size before they are drawn, so every drawing builds
/// its own: {@link #chart} is told the size and returns the chart along with what finds things in it.
abstract class ChartPicture implements Picture {
	private final String title;
	private final ChartTheme theme;

	ChartPicture(String title, ChartTheme theme) {
		this.title = title;
		this.theme = theme;
	}

	/// A chart built for one drawing.
	///
	/// @param chart without title
	/// @param things finds what lies where, once the chart has been drawn
	record Built(JFreeChart chart, Things things) {
	}

	/// Finds what lies where in a chart that was drawn.
	interface Things {
		/// @param data where the plot drew its data
		List<Hit> in(Rectangle2D data, ChartRenderingInfo info);

		/// The axis of time, where there is one.
		default Optional<Drawing.TimeAxis> timeAxis(Rectangle2D data) {
			return Optional.empty();
		}
	}

	/// Builds the chart for an area.
	///
	/// @param g for measuring text only
	abstract Built chart(Graphics2D g, Rectangle2D area);

	ChartTheme theme() {
		return theme;
	}

	@Override
	public String title() {
		return title;
	}

	@Override
	public Drawing draw(Graphics2D g, Rectangle2D area) {
		RenderingHints before = Labels.prepare(g);
		Built built = chart(g, area);
		ChartRenderingInfo info = new ChartRenderingInfo();
		built.chart.setAntiAlias(true);
		built.chart.setTextAntiAlias(true);
		built.chart.draw(g, area, info);
		g.setRenderingHints(before);
		Rectangle2D data = info.getPlotInfo().getDataArea();
		return new Drawing.Things(built.things.in(data, info), built.things.timeAxis(data));
	}
}
