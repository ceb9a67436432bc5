// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.trapline.trace.bench.coremark.CoreMarkReader;
import org.trapline.trace.bench.cyclictest.CyclictestReader;
import org.trapline.trace.text.LineProblems;
import org.trapline.trace.text.TextHead;
import org.trapline.trace.text.TextLines;

/// Reads a log of benchmarks: each reader takes the output it knows, what nobody knows is counted.
public final class BenchLogImporter implements Importer {
	private static final int SURE = 80;
	private static final int LINES_LOOKED_AT = 2000;

	/// Those that are sure of their first line stand before those that are less.
	private static final List<LogReader> READERS = List.of(
			new CoreMarkReader(),
			new CyclictestReader());

	@Override
	public String id() {
		return "benchmarks";
	}

	@Override
	public String name() {
		return "output of benchmarks (lmbench, CoreMark, cyclictest...)";
	}

	@Override
	public Probe probe(Recording recording) throws IOException {
		for (String line : TextHead.of(recording).lines().stream().limit(LINES_LOOKED_AT).map(String::strip).toList())
			if (reader(line).isPresent())
				return new Probe(SURE, "has a line as benchmarks print it: " + LineProblems.quoted(line));
		return Probe.no("no line as a known benchmark prints it");
	}

	@Override
	public Run read(Recording recording, Progress progress) throws ImportException, IOException {
		LineProblems problems = new LineProblems(recording.path());
		LogResults results = new LogResults(problems);
		try (TextLines text = TextLines.of(recording, progress)) {
			read(new LogLines(text), results);
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
		List<Long> unknown = new ArrayList<>();
		while (lines.more() && !results.full()) {
			Optional<LogReader> reader = reader(lines.line());
			if (reader.isPresent()) {
				long from = lines.number();
				reader.get().read(lines, results);
				if (lines.more() && lines.number() == from)
					throw new IllegalStateException(reader.get().getClass() + " takes no line");
			} else {
				if (!lines.rememberCommand() && !lines.line().isEmpty())
					unknown.add(lines.number());
				lines.next();
			}
		}
		if (results.full())
			results.problems().add(Notice.partial("after line " + lines.number() + " nothing was read: "
					+ LogResults.MOST + " measurements are the most"));
		if (!unknown.isEmpty())
			results.problems().add(Notice.info(unknown.size() + " lines belong to no benchmark known here, the first is"
					+ " line " + unknown.getFirst()));
	}

	private static Optional<LogReader> reader(String line) {
		return READERS.stream().filter(r -> r.begins(line)).findFirst();
	}
}
