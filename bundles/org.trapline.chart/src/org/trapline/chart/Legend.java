// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/// Lines of colours and what they stand for, for pictures that are not JFreeChart's.
final class Legend {
	private static final double SQUARE = 9;
	private static final double GAP = 12;
	private static final float LINE = 16;

	/// A colour and its name.
	record Item(String name, Color colour) {
	}

	private Legend() {
	}

	/// Draws as many items as fit in some lines; an ellipsis stands for the rest.
	///
	/// @param y top of the first line
	/// @param right end of the lines
	static void draw(Graphics2D g, List<Item> items, double left, double y, double right, int lines, ChartTheme theme) {
		g.setFont(theme.smallFont());
		g.setStroke(new BasicStroke(0.5f));
		FontMetrics metrics = g.getFontMetrics();
		double x = left;
		float base = (float) (y + metrics.getAscent());
		int line = 1;
		for (Item item : items) {
			double width = SQUARE + 4 + metrics.stringWidth(item.name);
			boolean full = line == lines && x + width + GAP > right;
			if (full) {
				g.setColor(theme.colour(Swatch.MUTED));
				g.drawString("…", (float) x, base);
				return;
			}
			if (x > left && x + width > right) {
				x = left;
				base += LINE;
				line++;
			}
			Rectangle2D square = new Rectangle2D.Double(x, base - SQUARE + 0.5, SQUARE, SQUARE);
			g.setColor(item.colour);
			g.fill(square);
			g.setColor(theme.colour(Swatch.BORDER));
			g.draw(square);
			g.setColor(theme.colour(Swatch.TEXT));
			g.drawString(item.name, (float) (x + SQUARE + 4), base);
			x += width + GAP;
		}
	}
}
