// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.canvas;

import java.util.Optional;
import org.trapline.chart.ChartView.Range;
import org.trapline.chart.Drawing.Direction;
import org.trapline.chart.Drawing.ValueAxis;

/// Zooming and moving along an axis, no further than the whole of it reaches.
///
/// Positions are shares of what is shown: 0 at the lower end, 1 at the upper end, on logarithmic axes too.
///
/// @param axis as it is drawn
/// @param whole what it shows when it is not zoomed
record AxisZoom(ValueAxis axis, Range whole) {
	/// Most that can be zoomed in: one part in so many.
	private static final double MOST = 1e4;

	/// The range after zooming.
	///
	/// @param centre share that stays where it is
	/// @param factor below 1 to see less of it
	/// @return empty for the whole
	Optional<Range> zoomed(double centre, double factor) {
		double least = (share(whole.high()) - share(whole.low())) / MOST;
		double width = Math.max(factor, least);
		return range(centre - centre * width, centre + (1 - centre) * width);
	}

	/// The range after moving by a share of what is shown, to higher values if it is positive.
	///
	/// @return empty for the whole
	Optional<Range> moved(double by) {
		return range(by, 1 + by);
	}

	/// Where a coordinate of the drawing lies.
	double shareAt(double coordinate) {
		return axis.direction() == Direction.X ? (coordinate - axis.area().getX()) / axis.area().getWidth()
				: (axis.area().getMaxY() - coordinate) / axis.area().getHeight();
	}

	private Optional<Range> range(double from, double to) {
		double first = share(whole.low());
		double last = share(whole.high());
		if (to - from >= last - first)
			return Optional.empty();
		double back = Math.max(0, to - last) - Math.max(0, first - from);
		double low = value(from - back);
		double high = value(to - back);
		return low < high ? Optional.of(new Range(low, high)) : Optional.empty();
	}

	private double share(double value) {
		return shareAt(axis.coordinateOf(value));
	}

	private double value(double share) {
		return axis.valueAt(axis.direction() == Direction.X ? axis.area().getX() + share * axis.area().getWidth()
				: axis.area().getMaxY() - share * axis.area().getHeight());
	}
}
