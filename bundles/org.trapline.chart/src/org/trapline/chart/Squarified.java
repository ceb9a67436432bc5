// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The squarified treemap layout of Bruls, Huizing and van Wijk (2000): tiles whose areas are proportional to values
/// and that come as close to squares as a greedy choice gets.
final class Squarified {
	private final double[] areas;
	private final List<Rectangle2D> tiles = new ArrayList<>();
	private double x;
	private double y;
	private double width;
	private double height;

	private Squarified(double[] values, Rectangle2D room) {
		double sum = Arrays.stream(values).sum();
		areas = Arrays.stream(values).map(v -> v / sum * room.getWidth() * room.getHeight()).toArray();
		x = room.getX();
		y = room.getY();
		width = room.getWidth();
		height = room.getHeight();
	}

	/// The tiles of some values, which fill the room.
	///
	/// @param values above 0, largest first
	/// @return one tile for each value
	static List<Rectangle2D> layout(double[] values, Rectangle2D room) {
		Squarified layout = new Squarified(values, room);
		layout.run();
		return layout.tiles;
	}

	/// Fills strips along the shorter side: a tile joins the strip as long as that makes no tile of it longer than before.
	private void run() {
		int from = 0;
		while (from < areas.length) {
			int to = from + 1;
			while (to < areas.length && worst(from, to + 1) <= worst(from, to))
				to++;
			strip(from, to);
			from = to;
		}
	}

	/// The ratio of sides of the longest tile, if these made a strip.
	private double worst(int from, int to) {
		double side = Math.min(width, height);
		double sum = 0;
		for (int i = from; i < to; i++)
			sum += areas[i];
		double depth = sum / side;
		double worst = 1;
		for (int i = from; i < to; i++) {
			double length = areas[i] / depth;
			worst = Math.max(worst, Math.max(length / depth, depth / length));
		}
		return worst;
	}

	private void strip(int from, int to) {
		double sum = 0;
		for (int i = from; i < to; i++)
			sum += areas[i];
		boolean column = width >= height;
		double depth = sum / (column ? height : width);
		double at = column ? y : x;
		for (int i = from; i < to; i++) {
			double length = areas[i] / depth;
			tiles.add(column ? new Rectangle2D.Double(x, at, depth, length)
					: new Rectangle2D.Double(at, y, length, depth));
			at += length;
		}
		if (column) {
			x += depth;
			width -= depth;
		} else {
			y += depth;
			height -= depth;
		}
	}
}
