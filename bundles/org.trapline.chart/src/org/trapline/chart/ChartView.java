// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// What a user chose to see of a picture: series, ranges and scales. Immutable.
///
/// @param hidden ids of the series that are not shown, as in {@link Subject.Series}
/// @param x range of the axis from left to right; empty for all there is
/// @param y range of the upright axis of the picture's main part; empty for all there is
/// @param xScale of the axis from left to right
/// @param yScale of the upright axis
public record ChartView(Set<String> hidden, Optional<Range> x, Optional<Range> y, Scale xScale, Scale yScale) {
	/// Everything, on the scales that suit it.
	public static final ChartView WHOLE = new ChartView(Set.of(), Optional.empty(), Optional.empty(), Scale.AUTOMATIC,
			Scale.AUTOMATIC);

	/// Fewer pixels than this were not meant as a range.
	private static final double LEAST_DRAG = 4;

	/// How an axis goes.
	public enum Scale {
		/// As suits the data.
		AUTOMATIC, LINEAR,
		/// Where all values are above 0; linear else.
		LOGARITHMIC
	}

	/// A part of an axis, in the unit of the axis.
	///
	/// @param high more than low
	public record Range(double low, double high) {
		public Range {
			if (!(low < high) || Double.isInfinite(low) || Double.isInfinite(high))
				throw new IllegalArgumentException("range from " + low + " to " + high);
		}
	}

	public ChartView {
		hidden = Set.copyOf(hidden);
	}

	public boolean shows(String series) {
		return !hidden.contains(series);
	}

	/// With a series hidden that is shown, or the other way round: what a click on the legend does.
	public ChartView toggled(String series) {
		Set<String> other = new HashSet<>(hidden);
		if (!other.remove(series))
			other.add(series);
		return new ChartView(other, x, y, xScale, yScale);
	}

	/// Zoomed to what lies in a rectangle that was dragged over a drawing of this view. A side that is too short to be
	/// meant leaves its axis as it was.
	public ChartView zoomed(Drawing drawing, Rectangle2D dragged) {
		Optional<Range> newX = x;
		Optional<Range> newY = y;
		for (Drawing.ValueAxis axis : drawing.valueAxes()) {
			boolean level = axis.direction() == Drawing.Direction.X;
			double from = level ? dragged.getMinX() : dragged.getMinY();
			double to = level ? dragged.getMaxX() : dragged.getMaxY();
			boolean over = axis.area().intersects(dragged.getX(), dragged.getY(), Math.max(1, dragged.getWidth()),
					Math.max(1, dragged.getHeight()));
			if (to - from < LEAST_DRAG || !over)
				continue;
			if (level)
				newX = axis.between(from, to).or(() -> x);
			else
				newY = axis.between(from, to).or(() -> y);
		}
		return new ChartView(hidden, newX, newY, xScale, yScale);
	}

	/// With all of both axes.
	public ChartView unzoomed() {
		return new ChartView(hidden, Optional.empty(), Optional.empty(), xScale, yScale);
	}

	/// On other scales; what was zoomed to is left, since a range may not exist there.
	public ChartView withScales(Scale newX, Scale newY) {
		return new ChartView(hidden, Optional.empty(), Optional.empty(), newX, newY);
	}
}
