// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trapline.experiment.file.Axis;
import org.trapline.measure.Point;
import org.trapline.measure.Unit;
import org.trapline.measure.text.WrittenQuantities;

/// A measure along a number that was varied.
///
/// @param measure which one
/// @param axis what was varied
/// @param unit of the measure
/// @param curves one for each combination of what else was varied
public record Scaling(String measure, String axis, Unit unit, List<Curve> curves) {
	private static final Pattern NUMBER = Pattern.compile("([-+]?\\d+(?:\\.\\d+)?)\\s*[A-Za-z%µ]*");
	private static final int FEWEST = 3;

	/// Values of one combination.
	///
	/// @param name its values of what else was varied; empty for the only one
	/// @param points sorted by what is varied, each with a value for each repeat
	public record Curve(String name, List<Point> points) {
		public Curve {
			points = List.copyOf(points);
		}
	}

	public Scaling {
		curves = List.copyOf(curves);
	}

	/// That of a measure along an axis.
	///
	/// @return empty where the axis has fewer than three values, or they are no numbers
	public static Optional<Scaling> of(String measure, Axis axis, Results results) {
		if (axis.values().size() < FEWEST || axis.values().stream().anyMatch(value -> number(value.label()).isEmpty()))
			return Optional.empty();
		Map<String, List<Point>> curves = new LinkedHashMap<>();
		Optional<Unit> unit = Optional.empty();
		for (Results.Row row : results.rows()) {
			Optional<Figure.Values> figure = row.value(measure);
			if (figure.isEmpty())
				continue;
			unit = unit.or(() -> figure.map(Figure.Values::unit));
			String name = row.values().entrySet().stream().filter(e -> !e.getKey().equals(axis.name()))
					.map(e -> e.getKey() + '=' + e.getValue()).collect(Collectors.joining(","));
			double x = number(row.values().getOrDefault(axis.name(), "")).orElse(0);
			curves.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Point(x, figure.get().values()));
		}
		List<Curve> all = new ArrayList<>();
		curves.forEach((name, points) -> all.add(new Curve(name,
				points.stream().sorted((a, b) -> Double.compare(a.x(), b.x())).toList())));
		return unit.map(u -> new Scaling(measure, axis.name(), u, all));
	}

	/// A label as a number: a size in bytes, a frequency in hertz, or what stands before any other unit.
	public static OptionalDouble number(String label) {
		OptionalDouble hertz = WrittenQuantities.hertz(label);
		if (hertz.isPresent())
			return hertz;
		if (WrittenQuantities.bytes(label).isPresent())
			return OptionalDouble.of(WrittenQuantities.bytes(label).getAsLong());
		Matcher matcher = NUMBER.matcher(label);
		return matcher.matches() ? OptionalDouble.of(Double.parseDouble(matcher.group(1))) : OptionalDouble.empty();
	}
}
