// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.trapline.analysis.CounterFacts;
import org.trapline.analysis.ExitBreakdown;
import org.trapline.analysis.ExitTimingAnalysis;
import org.trapline.analysis.GroupBy;
import org.trapline.analysis.RunAnalysis;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.ExitTiming;
import org.trapline.report.data.PlainNumber;
import org.trapline.report.figures.BreakdownColumn;
import org.trapline.report.figures.Measured;
import org.trapline.report.figures.RunWords;
import org.trapline.report.figures.TimingColumn;

/// The figures of a run as CSV (RFC 4180): one table with a header, units in the names of the columns, an empty cell
/// for what is not known.
///
/// It holds the breakdown of an event recording; of a run without one its exit-timing tables, or else every value that
/// benchmarks measured, or else the readings of its counters.
public final class CsvReport {

	/// What to write.
	///
	/// @param by what the rows of the breakdown stand for
	public record Parameters(GroupBy by) {
	}

	private CsvReport() {
	}

	/// @param out not closed
	public static void write(RunAnalysis analysis, Parameters parameters, Appendable out) throws IOException {
		CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
		String run = analysis.facts().run().label();
		if (analysis.facts().summary().isPresent())
			breakdown(run, analysis.facts().summary().get().by(parameters.by), csv);
		else if (!analysis.facts().timings().isEmpty())
			timings(run, analysis.facts().timings(), csv);
		else if (Measured.anything(analysis.facts().run()))
			ValuesExport.write(analysis.facts().run(), out);
		else
			counters(run, analysis.facts().counters(), csv);
	}

	private static void breakdown(String run, ExitBreakdown breakdown, CSVPrinter csv) throws IOException {
		List<Object> header = new ArrayList<>(List.of("run", breakdown.by().name().toLowerCase(Locale.ROOT)));
		for (BreakdownColumn column : BreakdownColumn.values())
			header.add(column.field());
		header.addAll(List.of("guest_ns", "user_ns", "idle_ns", "descheduled_ns"));
		csv.printRecord(header);
		for (ExitBreakdown.Row row : breakdown.rows()) {
			List<Object> cells = new ArrayList<>(List.of(run, row.key()));
			for (BreakdownColumn column : BreakdownColumn.values())
				cells.add(PlainNumber.of(column.value(row)));
			cells.addAll(List.of(row.split().guest(), row.split().user(), row.split().idle(),
					row.split().descheduled()));
			csv.printRecord(cells);
		}
	}

	/// Tables in several units have theirs in a column instead of in the names of the columns.
	private static void timings(String run, List<ExitTimingAnalysis> timings, CSVPrinter csv) throws IOException {
		ExitTiming.TimeUnit unit = timings.getFirst().unit();
		boolean oneUnit = timings.stream().allMatch(t -> t.unit() == unit);
		List<Object> header = new ArrayList<>(List.of("run", "table", "times_are", "type"));
		if (!oneUnit)
			header.add("unit");
		for (TimingColumn column : TimingColumn.values())
			header.add(oneUnit ? column.field(unit) : column.field());
		csv.printRecord(header);
		for (ExitTimingAnalysis timing : timings)
			for (ExitTimingAnalysis.Row row : timing.rows()) {
				List<Object> cells = new ArrayList<>(
						List.of(run, timing.label(), RunWords.interval(timing), row.row().type()));
				if (!oneUnit)
					cells.add(timing.unit().symbol());
				for (TimingColumn column : TimingColumn.values())
					cells.add(PlainNumber.of(column.value(row)));
				csv.printRecord(cells);
			}
	}

	private static void counters(String run, List<CounterFacts> counters, CSVPrinter csv) throws IOException {
		csv.printRecord("run", "counter", "scope", "unit", "seconds", "value", "running_share", "deviation", "state");
		for (CounterFacts counter : counters) {
			CounterSeries series = counter.series();
			for (CounterSeries.Point point : series.points())
				csv.printRecord(run, series.event(), series.scope(), series.unit(), PlainNumber.of(point.seconds()),
						PlainNumber.of(point.value()), PlainNumber.of(point.runningShare()), PlainNumber.of(point.deviation()),
						point.state().name().toLowerCase(Locale.ROOT));
		}
	}
}
