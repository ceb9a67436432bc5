// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.Curve;
import org.trapline.measure.EventSamples;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.GuestTasks;
import org.trapline.measure.LatencyDistribution;
import org.trapline.measure.Measurement;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.measure.Score;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importer;
import org.trapline.trace.Probe;
import org.trapline.trace.Problem;
import org.trapline.trace.Recording;
import org.trapline.trace.bench.coremark.CoreMarkReader;
import org.trapline.trace.bench.cyclictest.CyclictestReader;
import org.trapline.trace.bench.hackbench.HackbenchReader;
import org.trapline.trace.bench.kvmunit.MicroBenchReader;
import org.trapline.trace.bench.lmbench.LmbenchReader;
import org.trapline.trace.bench.memory.RamlatReader;
import org.trapline.trace.bench.memory.SbcBenchReader;
import org.trapline.trace.bench.memory.TinymembenchReader;
import org.trapline.trace.bench.perfbench.PerfBenchReader;
import org.trapline.trace.bench.perfbench.SimpleFormatReader;
import org.trapline.trace.bench.sysbench.SysbenchReader;
import org.trapline.trace.bench.workload.WorkloadReader;
import org.trapline.trace.text.LineProblems;
import org.trapline.trace.text.TextHead;
import org.trapline.trace.text.TextLines;

/// Reads a log of benchmarks: each reader takes the output it knows, what nobody knows is counted.
public final class BenchLogImporter implements Importer {
	private static final int SURE = 80;
	private static final int UNLIKELY = 10;
	/// How many results a probe's reason names.
	private static final int NAMED = 3;

	/// Asked in this order: those that are sure of their first line stand before those that are less.
	private static final List<LogReader> READERS = List.of(
			new CoreMarkReader(),
			new CyclictestReader(),
			new HackbenchReader(),
			new PerfBenchReader(),
			new SimpleFormatReader(),
			new SbcBenchReader(),
			new TinymembenchReader(),
			new RamlatReader(),
			new MicroBenchReader(),
			new SysbenchReader(),
			new WorkloadReader(),
			new LmbenchReader());

	@Override
	public String id() {
		return "benchmarks";
	}

	@Override
	public String name() {
		return "output of benchmarks (lmbench, CoreMark, cyclictest...)";
	}

	/// Reads the first lines, and says what it found: no single line is proof, many make sense only with those before.
	@Override
	public Probe probe(Recording recording) throws IOException {
		if (TextHead.of(recording).lines().isEmpty())
			return Probe.no("no text");
		LogResults results = new LogResults(new LineProblems(recording.path()));
		try (TextLines text = new TextLines(new ByteArrayInputStream(recording.head()), 0, Progress.none())) {
			read(new LogLines(text, recording.path()), results);
		}
		List<String> names = results.measurements().stream().map(BenchLogImporter::name).distinct().toList();
		if (names.isEmpty())
			return results.problems().first().isPresent()
					? new Probe(UNLIKELY, "has lines of a benchmark, but no result among the first")
					: Probe.no("no result as a known benchmark prints it");
		return new Probe(SURE, "has results of benchmarks: " + String.join("; ", names.stream().limit(NAMED).toList())
				+ (names.size() > NAMED ? "..." : ""));
	}

	@Override
	public Run read(Recording recording, Progress progress) throws ImportException, IOException {
		LineProblems problems = new LineProblems(recording.path());
		LogResults results = new LogResults(problems);
		try (TextLines text = TextLines.of(recording, progress)) {
			read(new LogLines(text, recording.path()), results);
		}
		List<Measurement> measurements = results.measurements();
		if (measurements.isEmpty())
			throw new ImportException(problems.first().orElse(
					Problem.inFile(recording.path(), "no result of a benchmark", "output of lmbench, CoreMark, cyclictest"
							+ " or another known benchmark")));
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(Provenance.Fact.FORMAT, "output of benchmarks");
		facts.putAll(results.facts());
		return new Run(recording.label(),
				new Provenance(List.of(recording.path()), id(), probe(recording).reason(), facts), results.conditions(),
				measurements, problems.notices());
	}

	private static void read(LogLines lines, LogResults results) throws IOException {
		long unknown = 0;
		long firstUnknown = 0;
		while (lines.more() && !results.full()) {
			Optional<LogReader> reader = reader(lines);
			if (reader.isPresent()) {
				long from = lines.number();
				reader.get().read(lines, results);
				if (lines.more() && lines.number() == from)
					throw new IllegalStateException(reader.get().getClass() + " takes no line");
				if (lines.endedOpen())
					results.problems().openEnd(lines.number());
			} else {
				if (!lines.rememberCommand() && !lines.line().isEmpty() && unknown++ == 0)
					firstUnknown = lines.number();
				lines.next();
			}
		}
		if (lines.more())
			results.problems().add(Notice.partial("from line " + lines.number() + " on nothing was read: "
					+ LogResults.MOST + " measurements are the most"));
		if (unknown > 0)
			results.problems().add(Notice.info(unknown + (unknown == 1 ? " line belongs" : " lines belong")
					+ " to no benchmark known here, the first is line " + firstUnknown));
	}

	private static Optional<LogReader> reader(LogLines lines) {
		String line = lines.line();
		if (line.isEmpty())
			return Optional.empty();
		for (LogReader reader : READERS)
			if (reader.begins(line))
				return Optional.of(reader);
		for (LogReader reader : READERS)
			if (reader.continues(lines))
				return Optional.of(reader);
		return Optional.empty();
	}

	private static String name(Measurement measurement) {
		return switch (measurement) {
		case Curve curve -> curve.method();
		case Score score -> score.benchmark();
		case LatencyDistribution distribution -> distribution.name();
		case ExitTiming _, ExitTrace _, CounterSeries _, EventSamples _, GuestTasks _ -> "other results";
		};
	}
}
