// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.experiment.file.Measure;
import org.trapline.experiment.file.Selection;

/// Each point against its base: the point that has the base's values and else its own.
///
/// @param base which points are a base
/// @param rows one for each other point that has one
public record Compared(Selection base, List<Row> rows) {
	/// A point against its base.
	///
	/// @param name of the point
	/// @param factors its measures by those of its base; without those that cannot be told
	public record Row(String name, Map<String, Double> factors) {
		public Row {
			factors = Map.copyOf(factors);
		}
	}

	public Compared {
		rows = List.copyOf(rows);
	}

	/// That of an experiment's results.
	///
	/// @return empty where no point is a base, or none has one
	public static Optional<Compared> of(Results results) {
		Selection base = results.experiment().base();
		List<Row> rows = new ArrayList<>();
		if (!base.equals(Selection.ALL))
			for (Results.Row row : results.rows())
				if (!base.matches(row.values()))
					results.partner(row, base).ifPresent(other -> rows.add(new Row(row.name(), factors(row, other, results))));
		return rows.isEmpty() ? Optional.empty() : Optional.of(new Compared(base, rows));
	}

	private static Map<String, Double> factors(Results.Row row, Results.Row base, Results results) {
		Map<String, Double> factors = new LinkedHashMap<>();
		for (Measure measure : results.experiment().measures()) {
			Optional<Figure.Values> value = row.value(measure.name());
			Optional<Figure.Values> by = base.value(measure.name());
			if (value.isPresent() && by.isPresent() && by.get().median() != 0 && by.get().unit().comparable(value.get().unit()))
				factors.put(measure.name(), value.get().median() / by.get().unit().convert(by.get().median(), value.get().unit()));
		}
		return factors;
	}
}
