// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.geom.Path2D;

/// A line through points from left to right that has no more than four of them in a column of pixels: the first, the
/// lowest, the highest and the last, so that it looks as the line through all of them.
final class ThinnedPath {
	private final Path2D path = new Path2D.Double();
	private double column = Double.NaN;
	private double x;
	private double low;
	private double high;
	private double last;
	private int inColumn;

	/// @param toX no less than before
	void to(double toX, double y) {
		if (Math.floor(toX) != column) {
			finish();
			column = Math.floor(toX);
			if (path.getCurrentPoint() == null)
				path.moveTo(toX, y);
			else
				path.lineTo(toX, y);
			low = y;
			high = y;
			inColumn = 0;
		}
		x = toX;
		low = Math.min(low, y);
		high = Math.max(high, y);
		last = y;
		inColumn++;
	}

	/// Goes to what lies in the column beyond its first point.
	private void finish() {
		if (inColumn < 2)
			return;
		if (inColumn > 2) {
			path.lineTo(x, low);
			path.lineTo(x, high);
		}
		path.lineTo(x, last);
		inColumn = 0;
	}

	Path2D path() {
		finish();
		return path;
	}
}
