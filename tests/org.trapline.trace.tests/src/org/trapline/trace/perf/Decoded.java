// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.trace.ImportException;
import org.trapline.trace.Recording;
import org.trapline.trace.tracepoint.CallLog;

/// What the records of a recording are decoded into, before exits are made of it.
///
/// @param calls of HypervisorEvents, in order; see {@link CallLog}
/// @param counts samples by event
/// @param samples how many samples were of no tracepoint
/// @param unordered records that came too late
/// @param partial what the container's notices of severity PARTIAL say
record Decoded(List<String> calls, Map<String, Long> counts, long samples, long unordered, List<String> partial) {

	static Decoded of(Path file) throws ImportException, IOException {
		return of(file, new Windows());
	}

	/// @param windows is closed
	static Decoded of(Path file, Windows windows) throws ImportException, IOException {
		try (windows; Recording recording = Recording.open(file, Progress.none())) {
			PerfRecording perf = new PerfRecording(recording, List.of());
			CallLog log = new CallLog();
			try (CounterSamples samples = new CounterSamples(perf.words(), perf.events())) {
				EventReader reader = perf.read(log, samples, windows, Progress.none());
				Map<String, Long> counts = new TreeMap<>(reader.eventCounts());
				counts.values().removeIf(n -> n == 0);
				List<Notice> notices = new ArrayList<>(perf.notices());
				notices.addAll(perf.descriptions().notices());
				return new Decoded(log.calls, counts, samples.taken(), reader.unordered(),
						notices.stream().filter(n -> n.severity() == Notice.Severity.PARTIAL).map(Notice::message).toList());
			}
		}
	}

	/// Of bytes that are to be of use.
	static Decoded of(Path directory, byte[] bytes) {
		return of(directory, bytes, new Windows());
	}

	/// Of bytes that are to be of use.
	static Decoded of(Path directory, byte[] bytes, Windows windows) {
		try {
			return of(Files.write(directory.resolve("perf.data"), bytes), windows);
		} catch (ImportException e) {
			throw new AssertionError("of no use: " + e.getMessage(), e);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	/// The calls that events made; not those that tell of threads and processes.
	List<String> events() {
		return calls.stream().filter(c -> !c.startsWith("thread(") && !c.startsWith("process(")).toList();
	}

	/// The calls whose name is one of some.
	List<String> calls(String... names) {
		return calls.stream().filter(c -> List.of(names).contains(c.substring(0, c.indexOf('(')))).toList();
	}
}
