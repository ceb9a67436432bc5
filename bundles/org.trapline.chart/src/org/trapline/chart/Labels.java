// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;

/// Fits text into pictures.
final class Labels {
	private static final char ELLIPSIS = '…';

	private Labels() {
	}

	/// The text, with characters taken out of its middle until it is no wider than allowed.
	static String elide(String text, FontMetrics metrics, double width) {
		if (metrics.stringWidth(text) <= width)
			return text;
		int low = 0;
		int high = text.length();
		while (low < high) {
			int kept = (low + high + 1) / 2;
			if (metrics.stringWidth(keep(text, kept)) <= width)
				low = kept;
			else
				high = kept - 1;
		}
		return keep(text, low);
	}

	/// Keeps so many characters: more of the begin than of the end.
	private static String keep(String text, int characters) {
		int tail = characters * 2 / 5;
		int head = characters - tail;
		if (head > 0 && Character.isHighSurrogate(text.charAt(head - 1)))
			head--;
		int from = text.length() - tail;
		if (tail > 0 && Character.isLowSurrogate(text.charAt(from)))
			from++;
		return text.substring(0, head) + ELLIPSIS + text.substring(from);
	}

	/// Writes a name before a row: it ends at an x, in the middle of the row's height.
	///
	/// @param width most width; a longer name loses its middle
	static void before(Graphics2D g, String name, double right, double middle, double width) {
		FontMetrics metrics = g.getFontMetrics();
		String text = elide(name, metrics, width);
		g.drawString(text, (float) (right - metrics.stringWidth(text)), baseline(metrics, middle));
	}

	/// Where a line of text stands whose letters have their middle at a height.
	static float baseline(FontMetrics metrics, double middle) {
		return (float) (middle + metrics.getAscent() / 2.0 - 1.5);
	}

	static double width(Graphics2D g, Font font, String text) {
		return g.getFontMetrics(font).stringWidth(text);
	}

	/// Sets the hints under which all pictures are drawn, and returns those that were set.
	static RenderingHints prepare(Graphics2D g) {
		RenderingHints before = g.getRenderingHints();
		g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
		g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		return before;
	}
}
