// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trapline.experiment.file.Axis;
import org.trapline.experiment.file.Measure;
import org.trapline.measure.Better;
import org.trapline.measure.Point;
import org.trapline.measure.Unit;
import org.trapline.measure.text.WrittenQuantities;

/// A measure along a number that was varied.
///
/// @param measure which one
/// @param axis what was varied
/// @param unit of the measure
/// @param better which way is better
/// @param places values of the axis, ascending
/// @param curves one for each combination of what else was varied
public record Scaling(String measure, String axis, Unit unit, Better better, List<Place> places, List<Curve> curves) {
	private static final Pattern NUMBER = Pattern.compile("([-+]?\\d+(?:\\.\\d+)?)\\s*[A-Za-z%µ]*");
	/// Without a unit it is no size, which would be a whole number.
	private static final Pattern PLAIN = Pattern.compile("[-+]?\\d+(?:\\.\\d+)?");
	private static final int FEWEST = 3;

	/// A value of the axis.
	///
	/// @param x as a number
	/// @param label as the file has it
	public record Place(double x, String label) {
	}

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
		places = List.copyOf(places);
		curves = List.copyOf(curves);
	}

	/// That of a measure along an axis.
	///
	/// @return empty where the axis has fewer than three values, or they are no numbers
	public static Optional<Scaling> of(String measure, Axis axis, Results results) {
		if (axis.values().size() < FEWEST || axis.values().stream().anyMatch(value -> number(value.label()).isEmpty()))
			return Optional.empty();
		Map<String, List<Point>> curves = new LinkedHashMap<>();
		Optional<Figure.Values> first = Optional.empty();
		for (Results.Row row : results.rows()) {
			Optional<Figure.Values> figure = row.value(measure);
			if (figure.isEmpty())
				continue;
			first = first.or(() -> figure);
			String name = row.values().entrySet().stream().filter(e -> !e.getKey().equals(axis.name()))
					.map(e -> e.getKey() + '=' + e.getValue()).collect(Collectors.joining(","));
			double x = number(row.values().getOrDefault(axis.name(), "")).orElse(0);
			curves.computeIfAbsent(name, _ -> new ArrayList<>()).add(new Point(x, figure.get().values()));
		}
		List<Curve> all = new ArrayList<>();
		curves.forEach((name, points) -> all.add(new Curve(name,
				points.stream().sorted((a, b) -> Double.compare(a.x(), b.x())).toList())));
		List<Place> places = axis.values().stream().map(value -> new Place(number(value.label()).orElse(0), value.label()))
				.sorted(Comparator.comparingDouble(Place::x)).toList();
		return first.map(f -> new Scaling(measure, axis.name(), f.unit(), f.better(), places, all));
	}

	/// All of an experiment, measure by measure.
	public static List<Scaling> all(Results results) {
		List<Scaling> all = new ArrayList<>();
		for (Measure measure : results.experiment().measures())
			for (Axis axis : results.experiment().axes())
				of(measure.name(), axis, results).ifPresent(all::add);
		return all;
	}

	/// A label as a number: a size in bytes, a frequency in hertz, or what stands before any other unit.
	public static OptionalDouble number(String label) {
		if (PLAIN.matcher(label).matches())
			return OptionalDouble.of(Double.parseDouble(label));
		OptionalDouble hertz = WrittenQuantities.hertz(label);
		if (hertz.isPresent())
			return hertz;
		if (WrittenQuantities.bytes(label).isPresent())
			return OptionalDouble.of(WrittenQuantities.bytes(label).getAsLong());
		Matcher matcher = NUMBER.matcher(label);
		return matcher.matches() ? OptionalDouble.of(Double.parseDouble(matcher.group(1))) : OptionalDouble.empty();
	}
}
