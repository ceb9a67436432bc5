// SPDX-License-Identifier: EPL-2.0
package org.trapline.chart;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.trapline.analysis.compare.CurveComparison;
import org.trapline.measure.Point;
import org.trapline.measure.Unit;

/// What is said of curves where the pointer is: in a column of all lines at its x, at a point of that line alone.
///
/// @param words writes an x
record CurveTooltips(List<CurvePicture.Line> lines, Sides sides, Unit unit, DoubleFunction<String> words) {
	/// More lines than this do not fit on a screen.
	private static final int MOST_LINES = 14;
	/// Columns are no narrower than this, in pixels.
	private static final double LEAST_COLUMN = 3;
	/// With more points than this none can be pointed at alone.
	private static final int MOST_POINTS = 250;
	private static final double POINT = 4;

	/// Adds a column for each x, half way to its neighbours.
	void columns(PanelPicture.Frame frame, List<Hit> hits) {
		double[] xs = CurvePoints.xs(lines);
		Rectangle2D data = frame.data();
		double left = data.getX();
		for (int i = 0; i < xs.length; i++) {
			double x = xs[i];
			double right = i == xs.length - 1 ? data.getMaxX() : (frame.x(x) + frame.x(xs[i + 1])) / 2;
			right = Math.min(right, data.getMaxX());
			if (right - left < LEAST_COLUMN)
				continue;
			hits.add(new Hit(new Rectangle2D.Double(left, data.getY(), right - left, data.getHeight()), () -> at(x),
					Subject.NOTHING));
			left = right;
		}
	}

	/// Adds the points.
	void points(PanelPicture.Frame frame, List<Hit> hits) {
		if (lines.stream().mapToInt(l -> l.points().size()).sum() > MOST_POINTS)
			return;
		for (CurvePicture.Line line : lines)
			for (Point point : line.points()) {
				double x = frame.x(point.x());
				double y = frame.y(point.median());
				if (frame.data().contains(x, y))
					hits.add(new Hit(new Ellipse2D.Double(x - POINT, y - POINT, 2 * POINT, 2 * POINT)
							.getBounds2D().createIntersection(frame.data()), () -> words.apply(point.x()) + '\n' + of(line, point),
							Subject.NOTHING));
			}
	}

	private String at(double x) {
		StringBuilder text = new StringBuilder(words.apply(x));
		int written = 0;
		int left = 0;
		for (CurvePicture.Line line : lines) {
			Optional<Point> point = line.at(x);
			Optional<CurveComparison.At> at = line.againstAt(x);
			if (point.isEmpty() && at.isEmpty())
				continue;
			if (written++ < MOST_LINES)
				text.append('\n').append(point.map(p -> of(line, p)).orElseGet(() -> name(line) + "about "
						+ Exact.value(at.orElseThrow().candidate(), unit) + against(at)));
			else
				left++;
		}
		return (left > 0 ? text.append("\nand ").append(left).append(" more") : text).toString();
	}

	private String of(CurvePicture.Line line, Point point) {
		StringBuilder text = new StringBuilder(name(line)).append(Exact.value(point.median(), unit));
		if (point.values().size() > 1)
			text.append(" (").append(point.values().size()).append(" times, ")
					.append(Exact.number(point.values().stream().mapToDouble(v -> v).min().orElse(0))).append(" to ")
					.append(Exact.value(point.values().stream().mapToDouble(v -> v).max().orElse(0), unit)).append(')');
		return text.append(against(line.againstAt(point.x()))).toString();
	}

	private String name(CurvePicture.Line line) {
		String name = line.name(sides);
		return name.isEmpty() ? "" : name + ": ";
	}

	private String against(Optional<CurveComparison.At> at) {
		return at.map(a -> "; " + Exact.percent(a.ratio()) + " of " + sides.label(0) + ", "
				+ Exact.difference(a.candidate() - a.base(), unit) + (a.interpolated() ? ", interpolated" : "")).orElse("");
	}
}
