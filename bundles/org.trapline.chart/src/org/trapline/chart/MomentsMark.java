// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import org.trapline.measure.LatencyDistribution;

/// What moments tell, drawn: a thin line from the smallest to the largest value, a thick one a standard deviation to
/// either side of the mean, and a point at the mean. No box and no shape, since neither follows.
final class MomentsMark {
	private MomentsMark() {
	}

	/// @param y of the line
	static void draw(Graphics2D g, LatencyDistribution.Moments moments, double y, RowPicture.Scale scale, Color colour,
			ChartTheme theme) {
		g.setColor(colour);
		if (Double.isFinite(moments.min()) && Double.isFinite(moments.max())) {
			double from = scale.x(moments.min());
			double to = scale.x(moments.max());
			g.setStroke(new BasicStroke(1.2f));
			g.draw(new Line2D.Double(from, y, to, y));
			for (double end : new double[] { from, to })
				g.draw(new Line2D.Double(end, y - 4, end, y + 4));
		}
		if (!Double.isFinite(moments.mean()))
			return;
		if (moments.deviation() > 0) {
			g.setStroke(new BasicStroke(4, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
			double from = scale.x(moments.mean() - moments.deviation());
			g.draw(new Line2D.Double(Double.isFinite(from) ? from : -1e4, y,
					scale.x(moments.mean() + moments.deviation()), y));
		}
		SeriesLegend.dot(g, scale.x(moments.mean()), y, 4.5, true, colour, theme);
	}
}
