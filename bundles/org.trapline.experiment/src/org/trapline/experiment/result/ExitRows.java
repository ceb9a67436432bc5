// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.result;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.trapline.analysis.ExitTimingTable;
import org.trapline.analysis.Filter;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTiming.Row;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;

/// The exits of a run by type, those of all vCPUs or of one: what figures of exits are taken from.
///
/// @param rows by type, under the names of the reference table; those that never happened are left out
/// @param cycles whether times are cycles; else they are microseconds
/// @param seconds how long was recorded; empty if that is not known
/// @param vcpus whose exits they are: how many tables they are added up from
public record ExitRows(Map<String, Row> rows, boolean cycles, OptionalDouble seconds, int vcpus) {
	public ExitRows {
		rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
	}

	/// The exit timing of a run: of its recording of exits, else its table.
	///
	/// @param apart whether each vCPU has a table where the recording tells them apart
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static Optional<ExitTiming> timing(Run run, boolean apart, Progress progress) {
		return run.first(ExitTrace.class).map(trace -> ExitTimingTable.reduce(trace, Filter.ALL, apart, progress))
				.or(() -> run.first(ExitTiming.class));
	}

	/// The rows of a timing.
	///
	/// @param vcpu which alone; a table that does not say of which vCPU it is counts as its
	/// @return empty if there is no such vCPU
	public static Optional<ExitRows> of(ExitTiming timing, OptionalInt vcpu) {
		ExitTiming kept = timing.of(vcpu);
		if (kept.tables().isEmpty())
			return Optional.empty();
		List<ExitTimingTable> tables = ExitTimingTable.of(kept);
		Map<String, List<Row>> parts = new LinkedHashMap<>();
		for (ExitTimingTable table : tables)
			for (Row row : table.rows())
				if (row.count() > 0)
					parts.computeIfAbsent(row.type(), _ -> new ArrayList<>()).add(row);
		Map<String, Row> rows = new LinkedHashMap<>();
		parts.forEach((type, some) -> rows.put(type, pooled(type, some)));
		return Optional.of(new ExitRows(rows, timing.unit() == ExitTiming.TimeUnit.CYCLES, tables.getFirst().seconds(),
				tables.size()));
	}

	/// Rows as one: its deviation is that of all their exits.
	public static Row pooled(String type, List<Row> rows) {
		long count = rows.stream().mapToLong(Row::count).sum();
		double sum = rows.stream().mapToDouble(ExitRows::sum).sum();
		double mean = sum / count;
		double squares = 0;
		for (Row row : rows)
			squares += row.count() * (row.deviation() * row.deviation() + (row.mean() - mean) * (row.mean() - mean));
		return new Row(type, count, rows.stream().mapToDouble(Row::min).min().orElse(Double.NaN),
				rows.stream().mapToDouble(Row::max).max().orElse(Double.NaN), mean, sum, Math.sqrt(squares / count));
	}

	private static double sum(Row row) {
		return Double.isNaN(row.sum()) ? row.count() * row.mean() : row.sum();
	}

	/// Time of all rows, in their unit.
	public double total() {
		return rows.values().stream().mapToDouble(ExitRows::sum).filter(sum -> !Double.isNaN(sum)).sum();
	}

	/// The part of all time that a row has; NaN if there is none.
	public double share(String type) {
		Row row = rows.get(type);
		return row == null ? Double.NaN : sum(row) / total();
	}

	/// How many of a row in a second; empty if it is not known how long was recorded, 0 if there were none.
	public OptionalDouble rate(String type) {
		Row row = rows.get(type);
		return seconds.isEmpty() ? seconds : OptionalDouble.of(row == null ? 0 : row.count() / seconds.getAsDouble());
	}

	/// The same with times in cycles.
	///
	/// @param clockHertz of the cores
	public ExitRows inCycles(double clockHertz) {
		if (cycles)
			return this;
		double each = clockHertz / 1e6;
		Map<String, Row> converted = new LinkedHashMap<>();
		rows.forEach((type, row) -> converted.put(type, new Row(type, row.count(), row.min() * each, row.max() * each,
				row.mean() * each, row.sum() * each, row.deviation() * each)));
		return new ExitRows(converted, true, seconds, vcpus);
	}
}
