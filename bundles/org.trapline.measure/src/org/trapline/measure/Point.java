// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.ArrayList;
import java.util.List;

/// One point of a curve: where it is, and every value measured there.
///
/// @param x in what the curve's {@link Curve#axis()} says; more than 0, or 0 where there is none
/// @param values in the curve's unit, in the order they were measured; one or more
public record Point(double x, List<Double> values) {

	public Point {
		values = List.copyOf(values);
		if (values.isEmpty())
			throw new IllegalArgumentException("a point without a value at " + x);
	}

	public Point(double x, double value) {
		this(x, List.of(value));
	}

	/// The middle of the values; between the two in the middle of an even number.
	public double median() {
		return Repeats.median(values);
	}

	/// This point with values measured again.
	public Point and(Point other) {
		List<Double> all = new ArrayList<>(values);
		all.addAll(other.values);
		return new Point(x, all);
	}
}
