// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTiming.Row;
import org.trapline.measure.ExitTiming.TimeUnit;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.text.Quantities;

/// An exit-timing table with the rows and columns of the LS2080 one, ready to be printed.
///
/// The rows of the reference stand first, in its order and under its names, whether the recording has them or not;
/// types that the reference lacks follow. Reading what is printed gives the same table again.
///
/// @param title which vCPU of which VM; empty for all together
/// @param unit as the column heads name it: {@code cycle} or {@code us}
/// @param seconds what the per-second columns divide by; empty leaves these columns out
/// @param rows in order, times in the unit
public record ExitTimingTable(String title, String unit, OptionalDouble seconds, List<Row> rows) {
	private static final List<String> REFERENCE = List.of("WFX", "CPC15_32", "CPC15_64", "CP14_MR", "CP14_LS", "CP14_64",
			"HVC32", "SMC32", "HVC64", "SMC64", "SYS64", "IABT_LOW", "DABT_LOW", "DABT_IO_MEM", "DABT_USER_MEM",
			"DABT_IO_MEM_IPI", "INTERRUPT", Row.TIME_IN_GUEST, Row.DESCHEDULED);
	/// What the reference calls types that Linux and perf have other names for.
	private static final Map<String, String> REFERENCE_NAMES = Map.of("CP15_32", "CPC15_32", "CP15_64", "CPC15_64", "WFx",
			"WFX", "IRQ", "INTERRUPT");
	private static final int DECIMALS = 3;
	private static final double NANOS_IN_MICRO = 1e3;
	private static final String NOT_TOLD = "-";

	public ExitTimingTable {
		rows = List.copyOf(rows);
	}

	/// The names of the reference's rows, in its order.
	public static List<String> referenceRows() {
		return REFERENCE;
	}

	/// The tables of a timing, in its order.
	public static List<ExitTimingTable> of(ExitTiming timing) {
		List<ExitTimingTable> tables = new ArrayList<>();
		TimeUnit unit = timing.unit() == TimeUnit.CYCLES ? TimeUnit.CYCLES : TimeUnit.MICROSECONDS;
		double divisor = timing.unit() == TimeUnit.NANOSECONDS ? NANOS_IN_MICRO : 1;
		for (ExitTiming.Table table : timing.tables())
			tables.add(new ExitTimingTable((table.vm() + ' ' + table.vcpu()).strip(), unit.symbol(), table.seconds(),
					rows(table.rows(), divisor)));
		return tables;
	}

	/// Sums up a recording as an exit-timing table does, in nanoseconds.
	///
	/// @param perVcpu a table for each vCPU instead of one for all
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static ExitTiming reduce(ExitTrace trace, Filter filter, boolean perVcpu, Progress progress) {
		return new ExitTimingPass(trace, filter, perVcpu).reduce(progress);
	}

	/// The heads of the columns; the last two are per second.
	public List<String> header() {
		List<String> header = new ArrayList<>(List.of("type", "count"));
		for (String time : List.of("min", "max", "mean", "sum", "std_deviation"))
			header.add(time + " (" + unit + ')');
		if (seconds.isPresent())
			header.addAll(List.of("count", "sum"));
		return header;
	}

	/// The cells of a row as text, one for each of {@link #header()}: plain numbers with a decimal point, {@code -} where
	/// the table does not tell.
	public List<String> cells(Row row) {
		List<String> cells = new ArrayList<>(List.of(row.type(), Long.toString(row.count())));
		for (double time : new double[] {row.min(), row.max(), row.mean(), row.sum(), row.deviation()})
			cells.add(row.count() == 0 ? "0" : time(time));
		if (seconds.isPresent()) {
			cells.add(brief(row.count() / seconds.getAsDouble()));
			cells.add(row.count() == 0 ? "0" : brief(row.sum() / seconds.getAsDouble()));
		}
		return cells;
	}

	private String time(double time) {
		return unit.equals(TimeUnit.CYCLES.symbol()) || Double.isNaN(time) ? brief(time)
				: Quantities.plain(time, DECIMALS);
	}

	/// As few decimals as needed, so that whole cycles stay whole.
	private static String brief(double value) {
		if (Double.isNaN(value))
			return NOT_TOLD;
		String text = Quantities.plain(value, DECIMALS);
		int end = text.length();
		while (text.charAt(end - 1) == '0')
			end--;
		return text.substring(0, text.charAt(end - 1) == '.' ? end - 1 : end);
	}

	private static List<Row> rows(List<Row> told, double divisor) {
		Map<String, Row> rows = new LinkedHashMap<>();
		for (String type : REFERENCE)
			rows.put(type, Row.empty(type));
		for (Row row : told)
			rows.put(row.type(), row);
		REFERENCE_NAMES.forEach((other, name) -> {
			Row row = rows.get(other);
			Row reference = rows.get(name);
			if (row != null && reference != null && reference.count() == 0) {
				rows.remove(other);
				rows.put(name, row);
			}
		});
		List<Row> list = new ArrayList<>();
		rows.forEach((type, row) -> list.add(new Row(type, row.count(), row.min() / divisor, row.max() / divisor,
				row.mean() / divisor, row.sum() / divisor, row.deviation() / divisor)));
		return list;
	}
}
