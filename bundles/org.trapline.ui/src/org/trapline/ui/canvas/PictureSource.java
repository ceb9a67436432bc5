// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import org.trapline.chart.ChartTheme;
import org.trapline.chart.Picture;

/// Makes the picture that a {@link PictureCanvas} shows, each time that its size, the theme or the scale changes.
@FunctionalInterface
public interface PictureSource {
	/// Makes the picture; called off the user interface's thread, one call at a time for each canvas.
	///
	/// @param width of the canvas in points
	/// @param height of the canvas in points
	/// @param scale pixels of the monitor to a point
	Picture picture(ChartTheme theme, int width, int height, double scale);
}
