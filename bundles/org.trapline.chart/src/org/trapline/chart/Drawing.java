// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;

/// What lies where in a picture that was drawn. Immutable; coordinates are those it was drawn in.
public interface Drawing {
	/// What is at a point: the topmost thing there.
	Optional<Hit> hit(double x, double y);

	/// Everything that {@link #hit} may answer, what lies below first.
	List<Hit> hits();

	/// The axis of time, where x is time.
	Optional<TimeAxis> timeAxis();

	/// The axes of values that a view can be zoomed along ({@link ChartView#zoomed}).
	default List<ValueAxis> valueAxes() {
		return List.of();
	}

	/// Along which way an axis runs.
	enum Direction {
		/// From left to right.
		X,
		/// From bottom to top.
		Y
	}

	/// An axis of values.
	///
	/// @param area where the data is drawn
	/// @param low value at the left or the lower edge; above 0 on a logarithmic axis
	/// @param high value at the right or the upper edge, more than low
	record ValueAxis(Direction direction, Rectangle2D area, double low, double high, boolean logarithmic) {
		/// The value at a coordinate along the axis, also outside of the area.
		public double valueAt(double coordinate) {
			double share = direction == Direction.X ? (coordinate - area.getX()) / area.getWidth()
					: (area.getMaxY() - coordinate) / area.getHeight();
			return logarithmic ? low * Math.pow(high / low, share) : low + share * (high - low);
		}

		/// The coordinate of a value along the axis, also outside of the area.
		public double coordinateOf(double value) {
			double share = logarithmic ? Math.log(value / low) / Math.log(high / low) : (value - low) / (high - low);
			return direction == Direction.X ? area.getX() + share * area.getWidth()
					: area.getMaxY() - share * area.getHeight();
		}

		/// The values between two coordinates, no further than the axis reaches; empty where nothing of it is between.
		public Optional<ChartView.Range> between(double from, double to) {
			double a = Math.clamp(valueAt(from), low, high);
			double b = Math.clamp(valueAt(to), low, high);
			return a == b ? Optional.empty() : Optional.of(new ChartView.Range(Math.min(a, b), Math.max(a, b)));
		}
	}

	/// An axis of time from left to right.
	///
	/// @param area where the data is drawn
	/// @param from nanoseconds of the recording's clock at the left edge
	/// @param to at the right edge, more than from
	record TimeAxis(Rectangle2D area, long from, long to) {
		/// The time at an x, also outside of the area.
		public long timeAt(double x) {
			return from + Math.round((x - area.getX()) / area.getWidth() * (to - from));
		}

		/// The x of a time, also outside of the area.
		public double xOf(long time) {
			return area.getX() + (double) (time - from) / (to - from) * area.getWidth();
		}
	}

	/// A drawing of things known one by one.
	record Things(List<Hit> hits, Optional<TimeAxis> timeAxis, List<ValueAxis> valueAxes) implements Drawing {
		/// Nothing to be found.
		public static final Things NONE = new Things(List.of(), Optional.empty());

		public Things {
			hits = List.copyOf(hits);
			valueAxes = List.copyOf(valueAxes);
		}

		public Things(List<Hit> hits, Optional<TimeAxis> timeAxis) {
			this(hits, timeAxis, List.of());
		}

		@Override
		public Optional<Hit> hit(double x, double y) {
			return hits.reversed().stream().filter(h -> h.shape().contains(x, y)).findFirst();
		}
	}
}
