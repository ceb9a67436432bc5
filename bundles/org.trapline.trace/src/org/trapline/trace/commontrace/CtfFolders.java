// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.commontrace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.trapline.trace.Probe;
import org.trapline.trace.Recording;

/// The CTF traces in a folder: each a folder of its own, with a file `metadata` and the files of its streams.
///
/// LTTng writes `SESSION/kernel`, `SESSION/ust/uid/1000/64-bit`, and, where a session is rotated, the same below
/// `SESSION/archives/TIMES`; perf writes one folder.
public final class CtfFolders {
	/// The name of the file that describes a trace (CTF 1.8.3, 7).
	public static final String METADATA = "metadata";
	private static final int DEEPEST = 6;
	private static final int MOST_ENTRIES = 5000;
	private static final int MOST_TRACES = 1000;
	/// Streams that are looked at for a magic number, in a folder without metadata.
	private static final int MOST_LOOKED_AT = 8;
	/// What begins a packet of a stream (CTF 1.8.3, 5.1).
	private static final int STREAM_MAGIC = 0xc1fc1fc1;
	/// What begins a packet of metadata (CTF 1.8.3, 7.1).
	private static final int METADATA_MAGIC = 0x75d11d57;
	private static final String PLAIN = "/* CTF ";
	/// What precedes each part of the metadata of CTF 2 (RFC 7464, CTF2-SPEC-2.0, 5).
	private static final byte RECORD_SEPARATOR = 0x1e;

	private CtfFolders() {
	}

	/// Whether a recording is a CTF trace, or a folder of traces that are one recording.
	public static Probe probe(Recording recording) throws IOException {
		if (!recording.directory())
			return Probe.no();
		String reason = reason(recording.path());
		if (!reason.isEmpty())
			return Probe.certain(reason);
		List<Path> below = traces(recording.path());
		if (below.isEmpty() || below.size() > 1 && CtfSession.ids(below).size() != 1)
			return Probe.no();
		return Probe.certain("holds " + (below.size() == 1 ? "the CTF trace " : below.size() + " CTF traces of one session, as ")
				+ recording.path().relativize(below.getFirst()));
	}

	/// The folders of traces in a folder and below it, itself too, in order of their names.
	public static List<Path> traces(Path folder) throws IOException {
		List<Path> found = new ArrayList<>();
		collect(folder, 1, found);
		return found;
	}

	private static void collect(Path folder, int depth, List<Path> found) throws IOException {
		if (!reason(folder).isEmpty()) {
			found.add(folder);
			return;
		}
		if (depth >= DEEPEST)
			return;
		for (Path inside : entries(folder)) {
			if (found.size() >= MOST_TRACES)
				return;
			if (Files.isDirectory(inside) && !Files.isSymbolicLink(inside) && Files.isReadable(inside))
				collect(inside, depth + 1, found);
		}
	}

	/// The folders in a folder that may not be read: what they hold is not known.
	public static List<Path> locked(Path folder) throws IOException {
		return entries(folder).stream().filter(inside -> Files.isDirectory(inside) && !Files.isReadable(inside)).toList();
	}

	/// Why a folder is a trace; empty if it is none.
	private static String reason(Path folder) throws IOException {
		Path metadata = folder.resolve(METADATA);
		if (Files.isRegularFile(metadata) && Files.isReadable(metadata) && describes(head(metadata)))
			return "its file \"" + METADATA + "\" describes a CTF trace";
		int looked = 0;
		for (Path file : entries(folder))
			if (Files.isRegularFile(file) && Files.isReadable(file) && looked++ < MOST_LOOKED_AT
					&& magic(head(file), STREAM_MAGIC))
				return "its file \"" + file.getFileName() + "\" begins with the magic number of a CTF stream";
		return "";
	}

	/// Whether a file begins as the metadata of a trace, of whatever version.
	static boolean describes(byte[] head) {
		return magic(head, METADATA_MAGIC) || text(head).startsWith(PLAIN) || isVersion2(head);
	}

	/// Whether a file begins as the metadata of CTF 2, which is JSON.
	public static boolean isVersion2(byte[] head) {
		return head.length > 1 && head[0] == RECORD_SEPARATOR && text(head).substring(1).stripLeading().startsWith("{");
	}

	private static boolean magic(byte[] head, int magic) {
		if (head.length < Integer.BYTES)
			return false;
		int little = head[0] & 0xff | (head[1] & 0xff) << 8 | (head[2] & 0xff) << 16 | head[3] << 24;
		return little == magic || Integer.reverseBytes(little) == magic;
	}

	private static String text(byte[] head) {
		return new String(head, StandardCharsets.ISO_8859_1);
	}

	private static byte[] head(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return in.readNBytes(16);
		}
	}

	private static List<Path> entries(Path folder) throws IOException {
		try (Stream<Path> entries = Files.list(folder)) {
			return entries.limit(MOST_ENTRIES).sorted().toList();
		}
	}
}
