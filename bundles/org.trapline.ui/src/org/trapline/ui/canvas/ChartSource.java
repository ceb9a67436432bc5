// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import org.trapline.chart.ChartTheme;
import org.trapline.chart.ChartView;
import org.trapline.chart.Picture;

/// Makes the picture that a {@link ChartCanvas} shows, each time that its view, its size or the theme changes.
@FunctionalInterface
public interface ChartSource {
	/// Makes the picture; called off the user interface's thread, one call at a time for each canvas.
	///
	/// @param view what the user chose to see of it
	Picture picture(ChartView view, ChartTheme theme);
}
