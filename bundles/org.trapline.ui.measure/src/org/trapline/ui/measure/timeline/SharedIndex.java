// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.timeline;

import java.awt.geom.Rectangle2D;
import org.trapline.analysis.Timeline;
import org.trapline.analysis.TimelineIndex;
import org.trapline.chart.TimelinePicture;

/// A timeline index that the lanes and the strip ask from their own threads, one at a time.
final class SharedIndex {
	private final TimelineIndex index;

	SharedIndex(TimelineIndex index) {
		this.index = index;
	}

	/// What happened in a window, as finely as a canvas shows it.
	///
	/// @param width of the canvas in points
	/// @param scale pixels of the monitor to a point
	synchronized Timeline window(long from, long to, int width, double scale) {
		double data = TimelinePicture.data(new Rectangle2D.Double(0, 0, width, 1)).getWidth();
		return index.window(from, to, Math.max(1, (int) Math.round(data * scale)));
	}
}
