// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.Comparator;
import java.util.List;

/// How many bytes a second an operation moves, by the size of what it moves: lmbench's {@code bw_*}, tinymembench.
///
/// @param method the benchmark, for instance {@code bw_mem}
/// @param operation what it does, for instance {@code rd} or {@code open2close}; empty where there is one only
/// @param unit of the values
/// @param points by bytes; one at 0 where the benchmark has no size
public record Bandwidth(String method, String operation, Unit unit, List<Point> points) implements Curve {

	public Bandwidth {
		points = points.stream().sorted(Comparator.comparingDouble(Point::x)).toList();
	}

	/// In {@link Unit#MEGABYTES_PER_SECOND}.
	public Bandwidth(String method, String operation, List<Point> points) {
		this(method, operation, Unit.MEGABYTES_PER_SECOND, points);
	}

	@Override
	public String name() {
		return operation.isEmpty() ? method : method + ' ' + operation;
	}

	@Override
	public Axis axis() {
		return Axis.BYTES;
	}

	@Override
	public Better better() {
		return Better.HIGHER;
	}

	@Override
	public Bandwidth withPoints(List<Point> newPoints) {
		return new Bandwidth(method, operation, unit, newPoints);
	}
}
