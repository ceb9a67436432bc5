// SPDX-License-Identifier: EPL-2.0
package org.trapline.history;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.trapline.trace.Problem;

/// The files of one history: a folder with the state system, the segment stores, and an index that tells whether they are
/// whole and whose they are.
///
/// The index has the format's number, the recording's key, and of each file name, length and CRC32C.
record HistoryFiles(Path folder) {
	/// Changes when attributes, values or files change.
	static final int FORMAT = 2;
	private static final String INDEX = "index";
	private static final int BUFFER = 1 << 18;

	Path states() {
		return folder.resolve("states.ht");
	}

	Path segments(SegmentKind kind) {
		return folder.resolve(kind.file());
	}

	/// Says that the files are whole.
	void seal(String key) throws IOException {
		Files.writeString(folder.resolve(INDEX), index(key));
	}

	/// What is wrong with the files, if anything; a folder that is not there is wrong, too.
	List<Problem> problems(String key) {
		Path index = folder.resolve(INDEX);
		try {
			if (!Files.exists(index))
				return List.of(Problem.inFile(index, "no file", "the index of a history"));
			List<String> found = Files.readAllLines(index);
			List<String> expected = index(key).lines().toList();
			for (int line = 0; line < expected.size(); line++)
				if (line >= found.size() || !found.get(line).equals(expected.get(line)))
					return List.of(Problem.atLine(index, line + 1L, line < found.size() ? found.get(line) : "no line",
							expected.get(line)));
			return List.of();
		} catch (IOException e) {
			return List.of(Problem.inFile(index, e.toString(), "the index of a history"));
		}
	}

	/// Deletes what is there.
	void delete() throws IOException {
		if (!Files.exists(folder))
			return;
		List<Path> files;
		try (Stream<Path> list = Files.list(folder)) {
			files = list.toList();
		}
		for (Path file : files)
			Files.deleteIfExists(file);
		Files.deleteIfExists(folder);
	}

	private String index(String key) throws IOException {
		List<Path> files = new ArrayList<>(List.of(states()));
		for (SegmentKind kind : SegmentKind.values())
			files.add(segments(kind));
		StringBuilder text = new StringBuilder("trapline history, format " + FORMAT + "\nrecording " + key + '\n');
		for (Path file : files)
			text.append(file.getFileName()).append(' ').append(Files.size(file)).append(' ').append(checksum(file))
					.append('\n');
		return text.toString();
	}

	private static String checksum(Path file) throws IOException {
		CRC32C sum = new CRC32C();
		ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);
		try (FileChannel channel = FileChannel.open(file)) {
			while (channel.read(buffer) >= 0) {
				sum.update(buffer.flip());
				buffer.clear();
			}
		}
		return Long.toHexString(sum.getValue());
	}
}
