// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.timeline;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import org.trapline.chart.Drawing;
import org.trapline.chart.Picture;

/// A timeline without its legend, which the lanes above it have already.
record StripPicture(Picture timeline) implements Picture {
	/// Height of the legend, which is drawn where nobody sees it.
	private static final int LEGEND = 20;

	@Override
	public String title() {
		return "Whole recording";
	}

	@Override
	public Drawing draw(Graphics2D g, Rectangle2D area) {
		return timeline.draw(g, new Rectangle2D.Double(area.getX(), area.getY(), area.getWidth(),
				area.getHeight() + LEGEND));
	}
}
