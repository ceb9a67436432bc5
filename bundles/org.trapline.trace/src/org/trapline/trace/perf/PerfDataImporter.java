// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.perf;

import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Importer;
import org.trapline.trace.Probe;
import org.trapline.trace.Recording;

/// Reads what `perf record`, `perf kvm stat record` and `perf stat record` write: files, streams written to a pipe, and
/// directories (`perf record --threads` or `--kcore`).
public final class PerfDataImporter implements Importer {
	/// The file in a directory that has the header.
	private static final String MAIN_FILE = "data";

	@Override
	public String id() {
		return "perf.data";
	}

	@Override
	public String name() {
		return "perf.data (Linux perf)";
	}

	@Override
	public boolean events() {
		return true;
	}

	@Override
	public Probe probe(Recording recording) throws IOException {
		if (!recording.directory())
			return probe(recording.head(), "");
		Path main = recording.path().resolve(MAIN_FILE);
		if (!Files.isRegularFile(main) || !Files.isReadable(main))
			return Probe.no();
		try (var in = Files.newInputStream(main)) {
			return probe(in.readNBytes(FileHeader.PIPE_BYTES), "a directory whose file \"" + MAIN_FILE + "\" ");
		}
	}

	@Override
	public Run read(Recording recording, Progress progress) throws ImportException, IOException {
		String reason = probe(recording).reason();
		if (!recording.directory())
			return new PerfRun(recording.path(), new PerfRecording(recording, List.of())).read(id(), reason, progress);
		List<Path> streams = recording.entries().stream().filter(PerfDataImporter::isStream)
				.sorted(Comparator.comparingInt(PerfDataImporter::number)).toList();
		try (Recording main = Recording.open(recording.path().resolve(MAIN_FILE), progress)) {
			return new PerfRun(recording.path(), new PerfRecording(main, streams)).read(id(), reason, progress);
		}
	}

	private static Probe probe(byte[] head, String where) {
		Optional<ByteOrder> order = FileHeader.orderOf(head);
		return order.isEmpty() ? Probe.no()
				: Probe.certain(where + "begins with perf's magic number, "
						+ (order.get() == ByteOrder.BIG_ENDIAN ? "big" : "little") + " endian");
	}

	/// Whether a directory's entry is one of the files that perf's threads wrote their records to.
	private static boolean isStream(Path entry) {
		return entry.getFileName().toString().matches(MAIN_FILE + "\\.\\d{1,6}") && Files.isRegularFile(entry);
	}

	private static int number(Path stream) {
		return Integer.parseInt(stream.getFileName().toString().substring(MAIN_FILE.length() + 1));
	}
}
