// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.result;

import java.util.List;
import java.util.stream.Collectors;
import org.trapline.measure.Better;
import org.trapline.measure.Unit;

/// What a measure gave.
public sealed interface Figure {
	/// A value, or one for each repeat.
	///
	/// @param values in the order of the repeats; one or more
	/// @param unit of them
	/// @param better which way is better
	record Values(List<Double> values, Unit unit, Better better) implements Figure {
		public Values {
			values = List.copyOf(values);
		}

		/// The middle of them.
		public double median() {
			List<Double> sorted = values.stream().sorted().toList();
			int half = sorted.size() / 2;
			return sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
		}

		/// The least and the greatest.
		public double least() {
			return values.stream().mapToDouble(v -> v).min().orElse(Double.NaN);
		}

		/// The greatest.
		public double most() {
			return values.stream().mapToDouble(v -> v).max().orElse(Double.NaN);
		}
	}

	/// None.
	///
	/// @param why in words
	record Missing(String why) implements Figure {
	}

	/// The figures of repeats as one.
	static Figure joined(List<Figure> repeats) {
		List<Values> values = repeats.stream().filter(Values.class::isInstance).map(Values.class::cast).toList();
		if (values.isEmpty())
			return new Missing(repeats.stream().map(f -> f instanceof Missing(String why) ? why : "").distinct()
					.collect(Collectors.joining("; ")));
		Unit unit = values.getFirst().unit;
		return new Values(values.stream().filter(v -> v.unit.comparable(unit))
				.flatMap(v -> v.values.stream().map(one -> v.unit.convert(one, unit))).toList(), unit, values.getFirst().better);
	}
}
