// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.trapline.chart.ChartView;
import org.trapline.chart.Drawing;
import org.trapline.chart.Picture;
import org.trapline.chart.PictureTable;

/// A picture along with the view that it was made for.
record ViewedPicture(Picture picture, ChartView view) implements Picture {
	@Override
	public String title() {
		return picture.title();
	}

	@Override
	public Drawing draw(Graphics2D g, Rectangle2D area) {
		return picture.draw(g, area);
	}

	@Override
	public PictureTable table() {
		return picture.table();
	}
}
