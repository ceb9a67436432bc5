// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.trapline.measure.Curve;
import org.trapline.measure.Point;
import org.trapline.measure.text.Quantities;
import org.trapline.ui.table.Column;
import org.trapline.ui.theme.WorkbenchTheme;

/// The columns that show curves, and single points of them.
final class CurveColumns {
	private static final int FIGURE = 92;
	private static final int HEADED_BY_X = 108;

	private CurveColumns() {
	}

	/// A point of a curve.
	record At(Curve curve, String name, int series, Point point) {
	}

	/// The value at an x: the middle of the repeats.
	static <C extends Curve> Column<C> at(double x, C any) {
		String title = x == 0 ? "No size" : words(any.axis(), x);
		String id = (any.axis() == Curve.Axis.BYTES ? "bytes_" : "processes_") + Column.plain(x);
		return Column.<C>figures(id + '_' + any.unit().symbol().toLowerCase(Locale.ROOT), title, HEADED_BY_X,
				c -> median(c, x), c -> Double.isNaN(median(c, x)) ? "" : c.unit().quantity(median(c, x)).toString())
				.withTooltip("The middle of the values measured with " + words(any.axis(), x));
	}

	/// How many points a curve has, from where to where, and the least and the largest value.
	static <C extends Curve> List<Column<C>> extent() {
		return List.of(
				Column.figures("points", "Points", FIGURE, c -> c.points().size(),
						c -> Quantities.count(c.points().size())),
				Column.<C>figures("from", "From", FIGURE, c -> c.points().getFirst().x(),
						c -> words(c.axis(), c.points().getFirst().x())),
				Column.<C>figures("to", "To", FIGURE, c -> c.points().getLast().x(),
						c -> words(c.axis(), c.points().getLast().x())),
				CurveColumns.<C>value("least", "Least", c -> c.points().stream().mapToDouble(Point::median).min()
						.orElse(Double.NaN)),
				CurveColumns.<C>value("largest", "Largest", c -> c.points().stream().mapToDouble(Point::median).max()
						.orElse(Double.NaN)));
	}

	/// The columns of single points.
	static List<Column<At>> points(Curve any, WorkbenchTheme theme) {
		boolean sizes = any.axis() == Curve.Axis.BYTES;
		return List.of(
				Column.<At>figures(sizes ? "bytes" : "processes", sizes ? "Size" : "Processes", FIGURE,
						p -> p.point().x(), p -> p.point().x() == 0 ? "" : sizes ? Quantities.bytes(p.point().x())
								: Quantities.number(p.point().x())),
				Column.<At>words("curve", "Curve", 160, At::name)
						.withSwatch(p -> theme.rgb(org.trapline.chart.Swatch.series(p.series()))),
				point("value", "Value", Point::median).withTooltip("The middle of the values measured"),
				Column.<At>figures("repeats", "Repeats", 70, p -> p.point().values().size(),
						p -> Quantities.count(p.point().values().size())).withTooltip("How often it was measured"),
				point("min", "Min", CurveColumns::least), point("max", "Max", CurveColumns::largest),
				Column.<At>words("values", "All values", 220, p -> p.point().values().stream().map(Quantities::number)
						.collect(Collectors.joining("  "))).withTooltip("In the order they were measured"));
	}

	/// An x in words: {@code 64 KiB}, {@code 8 processes}.
	static String words(Curve.Axis axis, double x) {
		return switch (axis) {
		case BYTES -> Quantities.bytes(x);
		case PROCESSES -> x == 1 ? "1 process" : Quantities.number(x) + " processes";
		};
	}

	private static double median(Curve curve, double x) {
		return curve.points().stream().filter(p -> p.x() == x).mapToDouble(Point::median).findFirst()
				.orElse(Double.NaN);
	}

	private static double least(Point point) {
		return point.values().stream().mapToDouble(Double::doubleValue).min().orElse(Double.NaN);
	}

	private static double largest(Point point) {
		return point.values().stream().mapToDouble(Double::doubleValue).max().orElse(Double.NaN);
	}

	private static <C extends Curve> Column<C> value(String id, String title, ToDoubleFunction<C> value) {
		return Column.figures(id, title, FIGURE, value, c -> c.unit().quantity(value.applyAsDouble(c)).toString());
	}

	private static Column<At> point(String id, String title, ToDoubleFunction<Point> value) {
		return Column.figures(id, title, FIGURE, p -> value.applyAsDouble(p.point()),
				p -> p.curve().unit().quantity(value.applyAsDouble(p.point())).toString());
	}
}
