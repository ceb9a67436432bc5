// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import org.trapline.chart.ChartView;

/// What keys, menus and buttons do to a {@link ChartCanvas}.
public enum ChartAction {
	ZOOM_IN("Zoom In"), ZOOM_OUT("Zoom Out"),
	/// Shows the whole of all axes.
	WHOLE("Show All of It"),
	/// Goes back to the zoom and scale before.
	BACK("Back to Zoom Before"), LEFT("Move to Lower Values"), RIGHT("Move to Higher Values"),
	/// Switches the axis of values between linear and logarithmic.
	SCALE("Linear or Logarithmic"),
	/// Shows the series that the legend hides.
	ALL_SERIES("Show All Series");

	private static final double STEP = 0.5;
	private static final double MOVE = 0.2;

	private final String title;

	ChartAction(String title) {
		this.title = title;
	}

	/// What Quick Access lists it as.
	public String title() {
		return title;
	}

	/// Does it.
	public void perform(ChartCanvas chart) {
		switch (this) {
		case ZOOM_IN -> chart.zoom(STEP);
		case ZOOM_OUT -> chart.zoom(1 / STEP);
		case WHOLE -> chart.unzoom();
		case BACK -> chart.back();
		case LEFT -> chart.move(-MOVE);
		case RIGHT -> chart.move(MOVE);
		case SCALE -> chart.toggleScale();
		case ALL_SERIES -> {
			ChartView view = chart.view();
			chart.look(new ChartView(java.util.Set.of(), view.x(), view.y(), view.xScale(), view.yScale()));
		}
		}
	}
}
