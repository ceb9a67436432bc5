// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Measurements of the same thing made into one that has all values, as repeats.
public final class Repeats {
	private Repeats() {
	}

	/// Joins curves and scores that measure the same; everything else stays as it is.
	///
	/// @return in the order in which each thing was measured first
	public static List<Measurement> joined(List<? extends Measurement> measurements) {
		Map<Object, Measurement> joined = new LinkedHashMap<>();
		for (Measurement measurement : measurements)
			joined.merge(identity(measurement), measurement, Repeats::join);
		return List.copyOf(joined.values());
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
		case ExitTiming _, ExitTrace _, CounterSeries _, EventSamples _, LatencyDistribution _ -> new Object();
		};
	}

	private static Measurement join(Measurement one, Measurement other) {
		if (one instanceof Curve curve && other instanceof Curve again) {
			Map<Double, Point> points = new TreeMap<>();
			for (List<Point> some : List.of(curve.points(), again.points()))
				some.forEach(p -> points.merge(p.x(), p, Point::and));
			return curve.withPoints(List.copyOf(points.values()));
		}
		if (one instanceof Score score && other instanceof Score again) {
			List<Double> values = new ArrayList<>(score.values());
			values.addAll(again.values());
			Map<String, String> details = new LinkedHashMap<>(score.details());
			again.details().forEach((name, detail) -> details.merge(name, detail,
					(had, more) -> had.equals(more) ? had : had + "; " + more));
			return new Score(score.benchmark(), score.scope(), score.unit(), score.better(), values,
					score.invalid().isEmpty() ? again.invalid() : score.invalid(), details);
		}
		throw new IllegalArgumentException(one + " and " + other + " do not measure the same");
	}
}
