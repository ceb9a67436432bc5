// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.trapline.analysis.compare.Verdict;

/// The symbol of a verdict, which tells it without its colour: worse a triangle on its tip, better a triangle on its
/// base, same a disc, cannot tell a hollow square.
final class VerdictMark {
	private VerdictMark() {
	}

	/// Draws it.
	///
	/// @param x of its middle
	/// @param y of its middle
	/// @param radius half of its size
	static void draw(Graphics2D g, Verdict verdict, double x, double y, double radius, ChartTheme theme) {
		Shape shape = shape(verdict, x, y, radius);
		g.setColor(verdict == Verdict.CANNOT_TELL ? theme.colour(Swatch.BACKGROUND) : theme.colour(Swatch.of(verdict)));
		g.fill(shape);
		g.setColor(theme.colour(Swatch.of(verdict)));
		g.setStroke(new BasicStroke(verdict == Verdict.CANNOT_TELL ? 1.6f : 1));
		g.draw(shape);
	}

	private static Shape shape(Verdict verdict, double x, double y, double radius) {
		return switch (verdict) {
		case WORSE -> triangle(x, y, radius, 1);
		case BETTER -> triangle(x, y, radius, -1);
		case SAME -> new Ellipse2D.Double(x - radius * 0.8, y - radius * 0.8, radius * 1.6, radius * 1.6);
		case CANNOT_TELL -> new Rectangle2D.Double(x - radius * 0.75, y - radius * 0.75, radius * 1.5, radius * 1.5);
		};
	}

	/// @param tip 1 for down, -1 for up
	private static Shape triangle(double x, double y, double radius, int tip) {
		Path2D path = new Path2D.Double();
		path.moveTo(x - radius, y - tip * radius * 0.8);
		path.lineTo(x + radius, y - tip * radius * 0.8);
		path.lineTo(x, y + tip * radius * 0.95);
		path.closePath();
		return path;
	}
}
