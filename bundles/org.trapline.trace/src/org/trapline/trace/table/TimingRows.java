// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTiming.Row;
import org.trapline.measure.ExitTiming.Table;
import org.trapline.measure.ExitTiming.TimeUnit;
import org.trapline.measure.Measurement;
import org.trapline.measure.Unit;

/// Makes exit-timing tables of rows: a type of exit a row, a table for each scope.
final class TimingRows implements RowSink {
	/// Times are kept in cycles, or in nanoseconds.
	private Optional<TimeUnit> unit = Optional.empty();
	private final Map<String, List<Row>> tables = new LinkedHashMap<>();

	@Override
	public void add(MappedRow row) throws CellException {
		String type = row.text(TableField.NAME, "");
		if (type.isEmpty())
			throw new CellException("no name", "a type of exit");
		double count = row.number(TableField.COUNT, 0).orElseThrow(() -> new CellException("no count", "a number"));
		if (count != Math.rint(count) || count > Long.MAX_VALUE)
			throw new CellException(count + " for count", "a whole number");
		double mean = time(row, TableField.MEAN);
		double sum = time(row, TableField.SUM);
		if (count > 0 && Double.isNaN(mean) && Double.isNaN(sum))
			throw new CellException("neither mean nor sum", "one of them");
		List<Row> rows = tables.getOrDefault(row.text(TableField.SCOPE, ""), new ArrayList<>());
		if (rows.stream().anyMatch(r -> r.type().equals(type)))
			throw new CellException("the type " + type + " again", "each type once");
		RowSink.checkMost(rows.size() + tables.size());
		tables.putIfAbsent(row.text(TableField.SCOPE, ""), rows);
		rows.add(count == 0 ? Row.empty(type)
				: new Row(type, (long) count, time(row, TableField.MIN), time(row, TableField.MAX),
						Double.isNaN(mean) ? sum / count : mean, Double.isNaN(sum) ? mean * count : sum,
						time(row, TableField.DEVIATION)));
	}

	@Override
	public List<Measurement> measurements() {
		if (tables.isEmpty())
			return List.of();
		List<Table> all = new ArrayList<>();
		tables.forEach((scope, rows) -> all.add(new Table("", scope, OptionalDouble.empty(), rows)));
		return List.of(new ExitTiming(unit.orElse(TimeUnit.NANOSECONDS), "", all));
	}

	private double time(MappedRow row, TableField field) throws CellException {
		Optional<MappedRow.Figure> figure = row.figure(field, 0);
		if (figure.isEmpty())
			return Double.NaN;
		Unit of = figure.get().unit();
		TimeUnit wanted = of.dimension() == Unit.Dimension.CYCLES ? TimeUnit.CYCLES : TimeUnit.NANOSECONDS;
		if (unit.isPresent() && unit.get() != wanted)
			throw new CellException("the unit " + of, "all times in one, as those before");
		unit = Optional.of(wanted);
		return wanted == TimeUnit.CYCLES ? figure.get().value() : of.convert(figure.get().value(), Unit.NANOSECONDS);
	}
}
