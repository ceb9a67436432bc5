// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exittiming;

import static org.trapline.trace.text.LineProblems.quoted;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTiming.TimeUnit;
import org.trapline.measure.Notice;
import org.trapline.trace.text.LineProblems;
import org.trapline.trace.text.WrittenNumber;

/// Turns the tables of one text into numbers.
final class TimingTables {
	private final LineProblems problems;

	/// What the times of a table are: see {@link ExitTiming}.
	record Kind(TimeUnit unit, String interval) {
	}

	/// @param tables of each kind in the text's order, those with a header first; each has a row at least
	/// @param form what the text is
	/// @param decimalMark in words; empty where there are only whole numbers
	record Numbers(Map<Kind, List<ExitTiming.Table>> tables, String form, String decimalMark) {
	}

	TimingTables(LineProblems problems) {
		this.problems = problems;
	}

	Numbers of(TimingText.Tables text) {
		List<RawTable> known = new ArrayList<>();
		for (RawTable table : text.tables())
			if (MomentReader.unit(table.header()).isPresent())
				known.add(table);
			else
				problems.leftOut(table.header().line(),
						"units " + quoted(String.join(", ", table.header().units().values())),
						"cycle, or ns, us, ms or s");
		boolean cycles = known.stream().anyMatch(table -> unit(table) == TimeUnit.CYCLES);
		DecimalMarks marks = DecimalMarks.of(known, cycles, tried -> contradictions(known, tried), problems);
		Map<Kind, List<ExitTiming.Table>> tables = new LinkedHashMap<>();
		for (RawTable table : known) {
			if (table.header().units().isEmpty() && !table.header().kernel())
				problems.add(Notice.warning("the table of line " + table.header().line()
						+ " names no unit: its times are taken to be microseconds"));
			ExitTiming.Table numbers = numbers(table, marks);
			if (!numbers.rows().isEmpty())
				tables.computeIfAbsent(new Kind(unit(table), ""), _ -> new ArrayList<>()).add(numbers);
		}
		for (PhaseTable table : text.phases())
			tables.computeIfAbsent(new Kind(TimeUnit.NANOSECONDS, PhaseTable.INTERVAL), _ -> new ArrayList<>())
					.add(table.table());
		return new Numbers(tables, form(text), known.isEmpty() ? "" : marks.european() ? "comma" : "point");
	}

	private static String form(TimingText.Tables text) {
		if (text.tables().isEmpty())
			return "phases of Book3S-HV";
		return text.tables().getFirst().header().kernel() ? "exit timing of Linux on PowerPC" : "exit-timing table";
	}

	private static TimeUnit unit(RawTable table) {
		return MomentReader.unit(table.header()).orElse(TimeUnit.MICROSECONDS);
	}

	private static int contradictions(List<RawTable> tables, DecimalMarks marks) {
		int rows = 0;
		for (RawTable table : tables)
			for (RawTable.Row row : table.rows().values())
				rows += switch (new MomentReader(table, unit(table)).read(row, marks)) {
				case MomentReader.Result.Unreadable _ -> 1;
				case MomentReader.Result.Read(Moments moments) -> moments.contradiction().isPresent() ? 1 : 0;
				};
		return rows;
	}

	private ExitTiming.Table numbers(RawTable table, DecimalMarks marks) {
		MomentReader reader = new MomentReader(table, unit(table));
		List<ExitTiming.Row> rows = new ArrayList<>();
		RecordedTime time = new RecordedTime();
		table.rows().forEach((type, row) -> {
			switch (reader.read(row, marks)) {
			case MomentReader.Result.Unreadable(MomentReader.Fault fault) ->
				problems.leftOut(row.line(), fault.found(), fault.expected());
			case MomentReader.Result.Read(Moments moments) -> {
				moments.contradiction()
						.ifPresent(found -> problems.doubtful(row.line(), found, "figures that agree"));
				rows.add(moments.row(type));
				time.add(moments.count(), reader.number(row, Column.COUNT_PER_SECOND, marks));
				time.add(reader.number(row, Column.SUM, marks).value(),
						reader.number(row, Column.SUM_PER_SECOND, marks));
			}
			}
		});
		if (time.seconds().isPresent()) {
			RecordedTime.Estimate recorded = time.best();
			table.rows().values().forEach(row -> check(row, reader, marks, recorded));
		}
		return new ExitTiming.Table(table.name().vm(), table.name().vcpu(), time.seconds(), rows);
	}

	private void check(RawTable.Row row, MomentReader reader, DecimalMarks marks, RecordedTime.Estimate recorded) {
		if (!(reader.read(row, marks) instanceof MomentReader.Result.Read(Moments moments)))
			return;
		Optional<WrittenNumber> wrong = Optional.empty();
		WrittenNumber counted = reader.number(row, Column.COUNT_PER_SECOND, marks);
		WrittenNumber summed = reader.number(row, Column.SUM_PER_SECOND, marks);
		if (!recorded.agrees(reader.number(row, Column.SUM, marks).value(), summed))
			wrong = Optional.of(summed);
		if (!recorded.agrees(moments.count(), counted))
			wrong = Optional.of(counted);
		wrong.ifPresent(number -> problems.doubtful(row.line(), number.value() + " per second",
				"a figure for the " + recorded.seconds() + " s that other rows tell of"));
	}
}
