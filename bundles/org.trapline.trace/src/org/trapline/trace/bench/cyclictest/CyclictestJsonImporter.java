// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.bench.cyclictest;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.measure.Measurement;
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

/// Reads the file that {@code cyclictest --json} writes.
public final class CyclictestJsonImporter implements Importer {
	private static final int SURE = 95;

	@Override
	public String id() {
		return "cyclictest.json";
	}

	@Override
	public String name() {
		return "cyclictest --json";
	}

	@Override
	public Probe probe(Recording recording) throws IOException {
		String head = String.join("\n", TextHead.of(recording).lines());
		return head.stripLeading().startsWith("{") && head.contains("\"file_version\"") && head.contains("cyclictest")
				? new Probe(SURE, "JSON with a file_version and the command line of cyclictest")
				: Probe.no("no JSON by cyclictest");
	}

	@Override
	public Run read(Recording recording, Progress progress) throws ImportException, IOException {
		LineProblems problems = new LineProblems(recording.path());
		CyclictestJson json = new CyclictestJson(problems);
		try (var in = recording.stream()) {
			json.read(in, progress);
		}
		List<Measurement> measurements = json.measurements();
		if (measurements.isEmpty())
			throw new ImportException(problems.first().orElse(Problem.inFile(recording.path(), "no thread with wake-ups",
					"an object \"thread\" with an object for each thread")));
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(Provenance.Fact.FORMAT, name());
		facts.putAll(json.facts());
		return new Run(recording.label(),
				new Provenance(List.of(recording.path()), id(), probe(recording).reason(), facts), json.conditions(),
				measurements, problems.notices());
	}
}
