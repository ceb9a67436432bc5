// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.ctf;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.trapline.measure.Notice;
import org.trapline.trace.ImportException;
import org.trapline.trace.Problem;
import org.trapline.trace.commontrace.CtfFolders;

/// The traces of a recording and the files of their streams.
///
/// A trace or a file that cannot be used is left out and told, as long as any other can be used.
final class TraceSet {
	private static final int MOST_FILES = 100_000;

	private final List<TraceMetadata> traces = new ArrayList<>();
	private final List<Notice> notices = new ArrayList<>();
	/// The files of each stream.
	private final Map<String, List<StreamPart>> streams = new LinkedHashMap<>();

	/// Opens the traces in a folder and below it.
	///
	/// @throws ImportException if none can be used, with what is wrong with the first
	static TraceSet open(Path folder) throws ImportException, IOException {
		return open(folder, CtfFolders.traces(folder));
	}

	/// Opens traces.
	///
	/// @param folder that they are in, for messages
	/// @throws ImportException if none can be used, with what is wrong with the first
	static TraceSet open(Path folder, List<Path> folders) throws ImportException, IOException {
		TraceSet set = new TraceSet();
		List<ImportException> failures = new ArrayList<>();
		for (Path trace : folders)
			try {
				set.add(TraceMetadata.read(trace), failures);
			} catch (ImportException e) {
				failures.add(e);
			}
		if (set.streams.isEmpty())
			throw failures.isEmpty() ? new ImportException(Problem.inFile(folder, set.traces.isEmpty() ? "no CTF trace"
					: "no stream that is not empty", "files with the packets of a trace's streams")) : failures.getFirst();
		failures.forEach(e -> set.notices.add(Notice.partial(e.problem().message() + "; left out")));
		for (Path locked : CtfFolders.locked(folder))
			set.notices.add(Notice.partial(Problem.inFile(locked, "a folder that may not be read", "one that may, as it could hold a trace")
					.message() + "; left out"));
		return set;
	}

	List<TraceMetadata> traces() {
		return traces;
	}

	/// The files of each stream, in the order in which they were written.
	List<List<StreamPart>> streams() {
		List<List<StreamPart>> sorted = new ArrayList<>();
		for (List<StreamPart> parts : streams.values()) {
			List<StreamPart> inOrder = new ArrayList<>(parts);
			inOrder.sort(Comparator.comparingLong((StreamPart part) -> part.first().begin())
					.thenComparing(part -> part.first().sequence()));
			sorted.add(inOrder);
		}
		return sorted;
	}

	/// What was left out, and why.
	List<Notice> notices() {
		return notices;
	}

	/// How many bytes the files of the streams have together.
	long size() {
		return streams.values().stream().flatMap(List::stream).mapToLong(StreamPart::size).sum();
	}

	private void add(TraceMetadata trace, List<ImportException> failures) throws IOException {
		traces.add(trace);
		List<Path> files;
		try (Stream<Path> entries = Files.list(trace.folder)) {
			files = entries.filter(TraceSet::mayBeStream).limit(MOST_FILES).sorted().toList();
		}
		for (Path file : files)
			try {
				addFile(trace, file);
			} catch (ImportException e) {
				failures.add(e);
			}
	}

	private void addFile(TraceMetadata trace, Path file) throws ImportException, IOException {
		if (!Files.isReadable(file))
			throw new ImportException(Problem.inFile(file, "no permission to read it", "a readable file"));
		long size = Files.size(file);
		if (size == 0)
			return; // a CPU or thread on which nothing happened
		try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
			PacketHead first = PacketHead.read(trace, channel, 0, size, new PacketData(channel, trace.slots));
			StreamPart part = new StreamPart(trace, file, size, first);
			streams.computeIfAbsent(part.stream(), _ -> new ArrayList<>()).add(part);
		} catch (StreamDamage d) {
			throw new ImportException(Problem.atOffset(file, d.offset, d.found, d.expected), d);
		}
	}

	private static boolean mayBeStream(Path entry) {
		String name = entry.getFileName().toString();
		return !name.equals(CtfFolders.METADATA) && !name.startsWith(".") && Files.isRegularFile(entry);
	}
}
