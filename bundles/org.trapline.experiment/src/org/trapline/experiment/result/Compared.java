// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.experiment.file.Measure;
import org.trapline.experiment.file.Selection;

/// Each point against a base: the point that has the base's values and else its own, or a board.
///
/// @param base what the base is, in words
/// @param rows one for each point that has one
public record Compared(String base, List<Row> rows) {
	/// What a board is called among points.
	public static final String BOARD = "board";

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
					results.partner(row, base).ifPresent(other -> rows.add(new Row(row.name(), factors(row, other.figures(), results))));
		return rows.isEmpty() ? Optional.empty() : Optional.of(new Compared(base.toString(), rows));
	}

	/// Points by what the same measures are on the board that the experiment is compared with.
	///
	/// @return empty where there is none
	public static Optional<Compared> ofBoard(Results results) {
		return results.board().isEmpty() ? Optional.empty() : Optional.of(new Compared(BOARD, results.rows().stream()
				.map(row -> new Row(row.name(), factors(row, results.board(), results))).toList()));
	}

	private static Map<String, Double> factors(Results.Row row, Map<String, Figure> base, Results results) {
		Map<String, Double> factors = new LinkedHashMap<>();
		for (Measure measure : results.experiment().measures())
			if (row.figures().get(measure.name()) instanceof Figure.Values value
					&& base.get(measure.name()) instanceof Figure.Values by && by.median() != 0 && by.unit().comparable(value.unit()))
				factors.put(measure.name(), value.median() / by.unit().convert(by.median(), value.unit()));
		return factors;
	}
}
