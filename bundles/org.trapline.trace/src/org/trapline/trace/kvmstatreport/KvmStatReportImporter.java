// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.kvmstatreport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.Measurement;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importer;
import org.trapline.trace.Probe;
import org.trapline.trace.Problem;
import org.trapline.trace.Recording;
import org.trapline.trace.text.LineProblems;
import org.trapline.trace.text.TextHead;
import org.trapline.trace.text.TextLines;

/// Reads what {@code perf kvm stat report} and {@code live} print: one report or several in a file.
///
/// Reports of several vCPUs are tables of one timing; those of {@code live} are one table and a counter for each exit.
public final class KvmStatReportImporter implements Importer {
	private static final int SURE = 95;

	@Override
	public String id() {
		return "perf-kvm-stat";
	}

	@Override
	public String name() {
		return "perf kvm stat report";
	}

	@Override
	public Probe probe(Recording recording) throws IOException {
		for (String line : TextHead.of(recording).lines())
			if (ReportParser.begins(line))
				return new Probe(SURE, "has the line " + LineProblems.quoted(line.strip()));
		return Probe.no("no \"Analyze events for\"");
	}

	@Override
	public Run read(Recording recording, Progress progress) throws ImportException, IOException {
		LineProblems problems = new LineProblems(recording.path());
		ReportParser parser = new ReportParser(problems);
		try (TextLines lines = TextLines.of(recording, progress)) {
			parser.read(lines);
		}
		if (parser.reports().isEmpty())
			throw new ImportException(problems.first().orElse(Problem.inFile(recording.path(),
					"no report of perf kvm stat", "\"Analyze events for...\" and a table below it")));
		MeasuredInterval interval = interval(parser.reports());
		List<Measurement> measurements = measurements(parser.reports(), interval.words(), problems);
		explain(recording.path(), interval, parser.reports(), problems);
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(Provenance.Fact.FORMAT, "perf kvm stat, "
				+ (parser.reports().size() == 1 ? "one report" : parser.reports().size() + " reports"));
		if (!interval.architecture().isEmpty())
			facts.put(Provenance.Fact.ARCHITECTURE, interval.architecture());
		if (!parser.command().isEmpty())
			facts.put(Provenance.Fact.COMMAND, parser.command());
		return new Run(recording.label(),
				new Provenance(List.of(recording.path()), id(), probe(recording).reason(), facts), measurements,
				problems.notices());
	}

	private static MeasuredInterval interval(List<Report> reports) {
		if (reports.stream().allMatch(report -> report.event().matches("MMIO Access|IO Port Access")))
			return MeasuredInterval.ACCESS;
		return MeasuredInterval
				.of(reports.stream().flatMap(report -> report.rows().stream()).map(Report.Row::type).toList());
	}

	private static List<Measurement> measurements(List<Report> reports, String interval, LineProblems problems) {
		List<Measurement> timings = new ArrayList<>();
		List<Measurement> series = new ArrayList<>();
		Map<List<String>, List<Report>> live = new LinkedHashMap<>();
		List<Report> printed = new ArrayList<>();
		for (Report report : reports)
			if (report.stamp().isPresent())
				live.computeIfAbsent(List.of(report.vm(), report.vcpu(), report.event()), _ -> new ArrayList<>())
						.add(report);
			else if (printed.stream().anyMatch(report::sameAs))
				problems.add(Notice.info("the report of line " + report.line() + " repeats an earlier one"));
			else
				printed.add(report);
		for (List<Report> of : live.values()) {
			LiveReports together = new LiveReports(of);
			timings.add(new ExitTiming(of.getFirst().unit(), interval, List.of(together.table())));
			series.addAll(together.series());
		}
		while (!printed.isEmpty())
			timings.add(timing(printed, interval));
		timings.addAll(series);
		return timings;
	}

	/// Takes the reports of different vCPUs that make one timing from a list.
	private static ExitTiming timing(List<Report> printed, String interval) {
		List<Report> taken = new ArrayList<>();
		for (Report report : printed)
			if (taken.stream().allMatch(t -> t.unit() == report.unit() && t.event().equals(report.event())
					&& !(t.vm().equals(report.vm()) && t.vcpu().equals(report.vcpu()))))
				taken.add(report);
		printed.removeAll(taken);
		return new ExitTiming(taken.getFirst().unit(), interval,
				taken.stream().map(report -> new ExitTiming.Table(report.vm(), report.vcpu(), OptionalDouble.empty(),
						report.rows().stream().map(Report.Row::timing).toList())).toList());
	}

	private static void explain(Path file, MeasuredInterval interval, List<Report> reports, LineProblems problems) {
		boolean empty = reports.stream().allMatch(report -> report.rows().isEmpty());
		if (interval.residency())
			problems.add(Notice.warning(file + ": perf kvm stat on " + interval.architecture()
					+ " measures from kvm_entry to kvm_exit: its times are how long the guest ran BEFORE each exit,"
					+ " not how long the exit took to handle; import the recording itself for that"));
		else if (interval == MeasuredInterval.UNKNOWN && !empty)
			problems.add(Notice.warning(file + ": nothing tells which architecture this is from; on arm64 these times"
					+ " are how long the guest ran BEFORE each exit, on x86 how long the exit took to handle"));
		for (Report report : reports)
			if (report.rows().isEmpty())
				problems.add(Notice.info(file + " line " + report.line() + ": no samples"
						+ (report.vcpu().isEmpty() ? "" : " of vCPU " + report.vcpu()
								+ " (perf on arm64 books the exits of all vCPUs on vCPU 0)")));
			else if (!report.vcpu().isEmpty() && interval == MeasuredInterval.ARM64)
				problems.add(Notice.info(file + " line " + report.line() + ": vCPU " + report.vcpu()
						+ " stands for all: perf on arm64 knows no vCPU number and books all exits on vCPU 0"));
	}
}
