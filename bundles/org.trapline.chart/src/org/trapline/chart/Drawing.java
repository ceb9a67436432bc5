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
	record Things(List<Hit> hits, Optional<TimeAxis> timeAxis) implements Drawing {
		/// Nothing to be found.
		public static final Things NONE = new Things(List.of(), Optional.empty());

		public Things {
			hits = List.copyOf(hits);
		}

		@Override
		public Optional<Hit> hit(double x, double y) {
			return hits.reversed().stream().filter(h -> h.shape().contains(x, y)).findFirst();
		}
	}
}
