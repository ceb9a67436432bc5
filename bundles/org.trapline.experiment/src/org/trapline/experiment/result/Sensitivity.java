// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.result;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.experiment.file.Axis;

/// How much what is varied changes a measure: a tornado, the greatest first.
///
/// For each value of an axis it is the geometric mean of the measure over all that else is varied, so axes are told apart where
/// every combination was run.
///
/// @param measure which one
/// @param bars one for each axis with more than one value
public record Sensitivity(String measure, List<Bar> bars) {
	/// What one axis does.
	///
	/// @param axis which one
	/// @param least value with the least mean
	/// @param low that mean, by the mean of all
	/// @param most value with the greatest mean
	/// @param high that mean, by the mean of all
	public record Bar(String axis, String least, double low, String most, double high) {
		/// By what it changes the measure: 1 for not at all.
		public double factor() {
			return high / low;
		}
	}

	public Sensitivity {
		bars = List.copyOf(bars);
	}

	/// That of a measure.
	///
	/// @return empty where nothing is varied, or values are missing or not above 0
	public static Optional<Sensitivity> of(String measure, Results results) {
		List<Bar> bars = new ArrayList<>();
		for (Axis axis : results.experiment().axes())
			if (axis.values().size() > 1)
				bar(axis, measure, results).ifPresent(bars::add);
		bars.sort(Comparator.comparingDouble(Bar::factor).reversed());
		return bars.isEmpty() ? Optional.empty() : Optional.of(new Sensitivity(measure, bars));
	}

	/// All of an experiment, measure by measure.
	public static List<Sensitivity> all(Results results) {
		return results.experiment().measures().stream().flatMap(measure -> of(measure.name(), results).stream()).toList();
	}

	private static Optional<Bar> bar(Axis axis, String measure, Results results) {
		// only what was run with every value of the axis counts, so that the values differ in nothing else
		Map<Map<String, String>, Map<String, Double>> groups = new LinkedHashMap<>();
		for (Results.Row row : results.rows()) {
			Optional<Figure.Values> figure = row.value(measure);
			if (figure.isEmpty() || !(figure.get().median() > 0))
				continue;
			Map<String, String> others = new LinkedHashMap<>(row.values());
			String label = others.remove(axis.name());
			groups.computeIfAbsent(others, _ -> new LinkedHashMap<>()).put(label, Math.log(figure.get().median()));
		}
		List<Map<String, Double>> whole = groups.values().stream().filter(g -> g.size() == axis.values().size()).toList();
		if (whole.isEmpty())
			return Optional.empty();
		double all = whole.stream().flatMap(g -> g.values().stream()).mapToDouble(v -> v).average().orElse(0);
		Comparator<Axis.Value> byMean = Comparator.comparingDouble(value -> mean(whole, value.label()));
		Axis.Value least = axis.values().stream().min(byMean).orElseThrow();
		Axis.Value most = axis.values().stream().max(byMean).orElseThrow();
		return Optional.of(new Bar(axis.name(), least.label(), Math.exp(mean(whole, least.label()) - all), most.label(),
				Math.exp(mean(whole, most.label()) - all)));
	}

	private static double mean(List<Map<String, Double>> groups, String label) {
		return groups.stream().mapToDouble(group -> group.getOrDefault(label, 0.0)).average().orElse(0);
	}
}
