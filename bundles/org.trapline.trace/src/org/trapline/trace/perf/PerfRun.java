// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trapline.measure.Measurement;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Provenance.Fact;
import org.trapline.measure.Run;
import org.trapline.trace.exits.ExitReconstruction;

/// Makes a run of a recording.
final class PerfRun {
	private final Path path;
	private final PerfRecording recording;
	private final Descriptions descriptions;
	private final List<Notice> notices = new ArrayList<>();

	/// @param path of the recording as the user gave it
	PerfRun(Path path, PerfRecording recording) {
		this.path = path;
		this.recording = recording;
		descriptions = recording.descriptions();
	}

	/// Reads the records.
	///
	/// @param importer its id
	/// @param reason why it took the recording
	Run read(String importer, String reason, Progress progress) throws IOException {
		try (ExitReconstruction exits = new ExitReconstruction();
				CounterSamples samples = new CounterSamples(recording.words(), recording.events());
				Windows windows = new Windows()) {
			EventReader reader = recording.read(exits, samples, windows, progress);
			boolean tracepoints = recording.events().all().stream().anyMatch(e -> e.attr.type() == EventAttr.TRACEPOINT);
			List<Measurement> measurements = new ArrayList<>();
			if (tracepoints)
				measurements.add(exits.finish(reader.eventCounts()));
			if (samples.taken() > 0)
				measurements.add(samples.finish());
			measurements.addAll(descriptions.stat().series());
			notices.addAll(recording.notices());
			notices.addAll(descriptions.notices());
			if (tracepoints) {
				notices.addAll(reader.decoder().notices());
				notices.addAll(exits.notices());
			}
			notices.addAll(reader.lost().notices(tracepoints));
			describeGaps(reader, samples);
			if (measurements.isEmpty())
				notices.add(Notice.warning(path + ": found no samples and no counts, expected what perf record or perf stat"
						+ " record measured"));
			Path name = path.getFileName();
			return new Run(name == null ? path.toString() : name.toString(),
					new Provenance(List.of(path), importer, reason, facts()), measurements, notices);
		}
	}

	private void describeGaps(EventReader reader, CounterSamples samples) {
		List<String> thinned = recording.events().all().stream()
				.filter(e -> e.attr.type() == EventAttr.TRACEPOINT && e.attr.period() != 1).map(Event::name).toList();
		if (!thinned.isEmpty())
			notices.add(Notice.warning("perf took only some of these events, so that exits and entries do not pair: "
					+ String.join(", ", thinned) + "; record with -c 1"));
		if (!recording.events().distinguishable() && samples.taken() > 0)
			notices.add(Notice.warning("the samples hold no ids at a place that all have in common, so that events"
					+ " other than tracepoints cannot be told apart"));
		if (reader.unknown() > 0)
			notices.add(Notice.partial("samples left out, as their id is none of the recording's events': "
					+ reader.unknown()));
		if (reader.malformed() > 0)
			notices.add(Notice.partial("records left out, as they are too short for what they are to hold: "
					+ reader.malformed()));
		if (reader.unordered() > 0)
			notices.add(Notice.warning("records that came later than the recorder's rounds allow, and so out of the order of"
					+ " time: " + reader.unordered()));
		if (descriptions.stat().leftOut() > 0)
			notices.add(Notice.partial("counts left out, as they are of no known event or too many: "
					+ descriptions.stat().leftOut()));
	}

	private Map<String, String> facts() throws IOException {
		FileHeader header = recording.header();
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(Fact.FORMAT, "perf.data "
				+ (header.pipe() ? "(pipe)" : Files.isDirectory(path) ? "(directory)" : "(file)") + ", "
				+ (header.order() == ByteOrder.BIG_ENDIAN ? "big" : "little") + " endian");
		facts.putAll(descriptions.facts());
		facts.put(Fact.CLOCK, descriptions.clock().description());
		descriptions.clock().recordedOn().ifPresent(when -> facts.put(Fact.RECORDED, when.toString()));
		facts.put("file written", Files.getLastModifiedTime(path).toInstant().toString());
		return facts;
	}
}
