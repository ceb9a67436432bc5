// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.plot.CrosshairState;
import org.jfree.chart.plot.PlotRenderingInfo;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.AbstractXYItemRenderer;
import org.jfree.chart.renderer.xy.XYItemRendererState;
import org.jfree.data.xy.XYDataset;

/// Draws each series as one area of steps: item i reaches from its x to that of item i + 1, the last item only ends it.
///
/// One path a series keeps an SVG small. Values at or below the lower end of the axis lie on its line, so that a
/// logarithmic axis has a place for 0.
final class StepAreaRenderer extends AbstractXYItemRenderer {
	private final double opacity;
	private final boolean outlined;

	/// @param opacity of the area, 0 to 1
	/// @param outlined whether the steps are drawn as a line too
	StepAreaRenderer(double opacity, boolean outlined) {
		this.opacity = opacity;
		this.outlined = outlined;
	}

	@Override
	public void drawItem(Graphics2D g, XYItemRendererState state, Rectangle2D area, PlotRenderingInfo info, XYPlot plot,
			ValueAxis domain, ValueAxis range, XYDataset data, int series, int item, CrosshairState crosshair,
			int pass) {
		if (item != 0 || data.getItemCount(series) < 2)
			return;
		Steps steps = new Steps(area.getMaxY(), data.getItemCount(series));
		for (int i = 0; i < steps.x.length; i++) {
			double value = data.getYValue(series, i);
			steps.x[i] = domain.valueToJava2D(data.getXValue(series, i), area, plot.getDomainAxisEdge());
			steps.y[i] = value > range.getLowerBound()
					? range.valueToJava2D(value, area, plot.getRangeAxisEdge()) : area.getMaxY();
		}
		Color colour = (Color) getItemPaint(series, 0);
		g.setPaint(new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), (int) Math.round(opacity * 255)));
		g.fill(steps.area());
		if (outlined) {
			g.setPaint(colour);
			g.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
			g.draw(steps.line());
		}
	}

	/// Columns between neighbouring x, in the coordinates of the drawing.
	private static final class Steps {
		private final double base;
		private final double[] x;
		private final double[] y;

		Steps(double base, int count) {
			this.base = base;
			x = new double[count];
			y = new double[count];
		}

		/// Neighbours of the same height are one.
		Path2D area() {
			Path2D path = new Path2D.Double();
			path.moveTo(x[0], base);
			double last = base;
			for (int i = 0; i < x.length - 1; i++)
				if (y[i] != last) {
					path.lineTo(x[i], last);
					path.lineTo(x[i], y[i]);
					last = y[i];
				}
			path.lineTo(x[x.length - 1], last);
			path.lineTo(x[x.length - 1], base);
			path.closePath();
			return path;
		}

		/// The upper edge, without the stretches that lie on the axis.
		Path2D line() {
			Path2D path = new Path2D.Double();
			double last = base;
			for (int i = 0; i < x.length - 1; i++) {
				if (y[i] == last)
					continue;
				if (last == base)
					path.moveTo(x[i], base);
				else
					path.lineTo(x[i], last);
				path.lineTo(x[i], y[i]);
				last = y[i];
			}
			if (last != base) {
				path.lineTo(x[x.length - 1], last);
				path.lineTo(x[x.length - 1], base);
			}
			return path;
		}
	}
}
