// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trapline.measure.Better;
import org.trapline.measure.Measurement;
import org.trapline.measure.Score;
import org.trapline.measure.Unit.Dimension;

/// Makes scores of rows: rows of the same name, scope and unit are repeats.
final class ScoreRows implements RowSink {
	private final String table;
	private final Map<Score.Identity, List<Double>> values = new LinkedHashMap<>();
	private final Map<Score.Identity, Better> directions = new LinkedHashMap<>();

	ScoreRows(String table) {
		this.table = table;
	}

	@Override
	public void add(MappedRow row) throws CellException {
		Map<Score.Identity, Double> found = new LinkedHashMap<>();
		String better = row.text(TableField.BETTER, "");
		for (int i = 0; i < row.values(); i++) {
			Optional<MappedRow.Figure> figure = row.value(i);
			if (figure.isEmpty())
				continue;
			String name = row.text(TableField.NAME, row.valueName(i).isEmpty() ? table : "");
			Score.Identity identity = new Score.Identity((name + ' ' + row.valueName(i)).strip(),
					row.text(TableField.SCOPE, ""), figure.get().unit());
			directions.putIfAbsent(identity, better(better, identity.unit().dimension()));
			found.put(identity, figure.get().value());
		}
		if (found.isEmpty())
			throw new CellException("no value", "a number");
		for (Map.Entry<Score.Identity, Double> value : found.entrySet()) {
			if (!values.containsKey(value.getKey()))
				RowSink.checkMost(values.size());
			values.computeIfAbsent(value.getKey(), _ -> new ArrayList<>()).add(value.getValue());
		}
	}

	@Override
	public List<Measurement> measurements() {
		List<Measurement> scores = new ArrayList<>();
		values.forEach((of, all) -> scores.add(new Score(of.benchmark(), of.scope(), of.unit(),
				directions.getOrDefault(of, Better.HIGHER), all, "", Map.of())));
		return scores;
	}

	/// As told; else less time and fewer cycles are better, and more of anything else.
	private static Better better(String told, Dimension dimension) throws CellException {
		return switch (told.toLowerCase(Locale.ROOT)) {
		case "" -> dimension == Dimension.TIME || dimension == Dimension.CYCLES ? Better.LOWER : Better.HIGHER;
		case "higher", "more", "larger" -> Better.HIGHER;
		case "lower", "less", "smaller" -> Better.LOWER;
		default -> throw new CellException('"' + told + "\" for better", "higher or lower");
		};
	}
}
