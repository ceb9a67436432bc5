// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.CounterSeries.Point;
import org.trapline.measure.CounterSeries.State;
import org.trapline.measure.Measurement;

/// Makes counters of rows: a reading a row, or a column for each of several counters.
final class CounterRows implements RowSink {
	private final Map<Key, List<Point>> series = new LinkedHashMap<>();

	private record Key(String event, String scope, String unit) {
	}

	@Override
	public void add(MappedRow row) throws CellException {
		double seconds = row.number(TableField.TIME, 0).orElse(Double.NaN);
		Map<Key, Double> found = new LinkedHashMap<>();
		for (int i = 0; i < row.values(); i++) {
			Optional<MappedRow.Figure> figure = row.value(i);
			String event = (row.text(TableField.NAME, "") + ' ' + row.valueName(i)).strip();
			if (event.isEmpty())
				throw new CellException("no name", "an event");
			figure.ifPresent(f -> found.put(new Key(event, row.text(TableField.SCOPE, ""), f.unit().symbol()),
					f.value()));
		}
		if (found.isEmpty())
			throw new CellException("no value", "a number");
		for (Map.Entry<Key, Double> value : found.entrySet()) {
			if (!series.containsKey(value.getKey()))
				RowSink.checkMost(series.size());
			series.computeIfAbsent(value.getKey(), _ -> new ArrayList<>())
					.add(new Point(seconds, value.getValue(), Double.NaN, Double.NaN, State.COUNTED, ""));
		}
	}

	@Override
	public List<Measurement> measurements() {
		List<Measurement> all = new ArrayList<>();
		series.forEach((key, points) -> all.add(new CounterSeries(key.event, key.scope, key.unit,
				points.stream().sorted(Comparator.comparingDouble(Point::seconds)).toList())));
		return all;
	}
}
