// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.trapline.chart.ChartTheme;
import org.trapline.chart.Drawing;
import org.trapline.chart.Picture;
import org.trapline.chart.Swatch;

/// Nothing but the background: what a canvas shows before it is told of anything.
record BlankPicture(ChartTheme theme) implements Picture {
	@Override
	public String title() {
		return "";
	}

	@Override
	public Drawing draw(Graphics2D g, Rectangle2D area) {
		g.setColor(theme.colour(Swatch.BACKGROUND));
		g.fill(area);
		return Drawing.Things.NONE;
	}
}
