// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Measurements of the same thing made into one that has all values, as repeats.
public final class Repeats {
	private Repeats() {
	}

	/// Joins curves and scores that measure the same; everything else stays as it is.
	///
	/// @return in the order in which each thing was measured first
	public static List<Measurement> joined(List<? extends Measurement> measurements) {
		Map<Object, List<Measurement>> same = new LinkedHashMap<>();
		for (Measurement measurement : measurements)
			same.computeIfAbsent(identity(measurement), _ -> new ArrayList<>()).add(measurement);
		return same.values().stream().map(Repeats::join).toList();
	}

	/// Points made into ones that have each x once: values at the same x are repeats.
	///
	/// @return sorted by x
	public static List<Point> points(List<Point> points) {
		Map<Double, List<Double>> values = new TreeMap<>();
		for (Point point : points)
			values.computeIfAbsent(point.x(), _ -> new ArrayList<>()).addAll(point.values());
		return values.entrySet().stream().map(e -> new Point(e.getKey(), e.getValue())).toList();
	}

	/// The middle of some values; between the two in the middle of an even number.
	static double median(List<Double> values) {
		List<Double> sorted = values.stream().sorted().toList();
		int half = sorted.size() / 2;
		return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
	}

	/// Equal for measurements of the same thing.
	private static Object identity(Measurement measurement) {
		return switch (measurement) {
		case Curve curve -> curve.withPoints(List.of());
		case Score score -> score.identity();
		case ExitTiming _, ExitTrace _, CounterSeries _, EventSamples _, GuestTasks _, LatencyDistribution _ -> new Object();
		};
	}

	/// @param same one or more of equal identity
	private static Measurement join(List<Measurement> same) {
		if (same.size() == 1)
			return same.getFirst();
		return switch (same.getFirst()) {
		case Curve first -> first.withPoints(
				points(same.stream().flatMap(m -> m instanceof Curve c ? c.points().stream() : Stream.of()).toList()));
		case Score first -> join(first, same);
		case ExitTiming _, ExitTrace _, CounterSeries _, EventSamples _, GuestTasks _, LatencyDistribution _ ->
			throw new IllegalArgumentException(same.getFirst() + " is never the same as another");
		};
	}

	private static Score join(Score first, List<Measurement> same) {
		List<Double> values = new ArrayList<>();
		Map<String, Set<String>> details = new LinkedHashMap<>();
		String invalid = "";
		for (Measurement measurement : same)
			if (measurement instanceof Score score) {
				values.addAll(score.values());
				score.details().forEach((name, detail) ->
						details.computeIfAbsent(name, _ -> new LinkedHashSet<>()).add(detail));
				if (invalid.isEmpty())
					invalid = score.invalid();
			}
		Map<String, String> told = new LinkedHashMap<>();
		details.forEach((name, all) -> told.put(name, String.join("; ", all)));
		return new Score(first.benchmark(), first.scope(), first.unit(), first.better(), values, invalid, told);
	}
}
