// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;

/// A sentence in the middle of an otherwise empty area: what stands where there is nothing to draw.
///
/// @param title of the picture that would be here
/// @param message why there is none
public record MessagePicture(String title, String message, ChartTheme theme) implements Picture {
	static final String NO_EXITS = "No exits match the filter";

	@Override
	public Drawing draw(Graphics2D g, Rectangle2D area) {
		RenderingHints before = Labels.prepare(g);
		g.setColor(theme.colour(Swatch.BACKGROUND));
		g.fill(area);
		g.setFont(theme.labelFont());
		g.setColor(theme.colour(Swatch.MUTED));
		FontMetrics metrics = g.getFontMetrics();
		String text = Labels.elide(message, metrics, area.getWidth() - 8);
		g.drawString(text, (float) (area.getCenterX() - metrics.stringWidth(text) / 2.0),
				(float) (area.getCenterY() + metrics.getAscent() / 2.0 - 1));
		g.setRenderingHints(before);
		return Drawing.Things.NONE;
	}
}
