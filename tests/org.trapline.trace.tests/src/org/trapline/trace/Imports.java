// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;

/// Imports for tests: a file, or text that is written to one first.
public final class Imports {
	private Imports() {
	}

	/// Reads a file by one importer, whatever its probe says.
	public static Run read(Importer importer, Path file) throws ImportException, IOException {
		try (Recording recording = Recording.open(file, Progress.none())) {
			return importer.read(recording, Progress.none());
		}
	}

	/// Reads text, which must be of use.
	public static Run read(Importer importer, Path directory, String text) {
		try {
			return read(importer, written(directory, text.getBytes(StandardCharsets.UTF_8)));
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		} catch (ImportException e) {
			throw new AssertionError("of no use: " + e.getMessage() + "\n" + text, e);
		}
	}

	/// Reads bytes; empty if nothing of them can be used.
	public static Optional<Run> tryRead(Importer importer, Path directory, byte[] bytes) throws IOException {
		try {
			return Optional.of(read(importer, written(directory, bytes)));
		} catch (ImportException _) {
			return Optional.empty();
		}
	}

	/// Reads content with some bytes replaced by others, again and again.
	///
	/// @param mostFlips at most so many bytes each time
	/// @return how often something of it could be used
	public static int survivors(Importer importer, Path directory, byte[] whole, int rounds, int mostFlips)
			throws IOException {
		Random random = new Random(whole.length);
		int survivors = 0;
		for (int i = 0; i < rounds; i++) {
			byte[] bytes = whole.clone();
			for (int flips = 1 + random.nextInt(mostFlips); flips > 0; flips--)
				bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
			if (tryRead(importer, directory, bytes).isPresent())
				survivors++;
		}
		return survivors;
	}

	/// What the importer says of text that it can use nothing of.
	public static String refusal(Importer importer, Path directory, String text) throws IOException {
		try (Run run = read(importer, written(directory, text.getBytes(StandardCharsets.UTF_8)))) {
			throw new AssertionError("was of use: " + run);
		} catch (ImportException e) {
			return e.getMessage();
		}
	}

	public static Probe probe(Importer importer, Path file) throws IOException, ImportException {
		try (Recording recording = Recording.open(file, Progress.none())) {
			return importer.probe(recording);
		}
	}

	/// The messages of a run's notices of one severity, a line each.
	public static String notices(Run run, Notice.Severity severity) {
		return String.join("\n",
				run.notices().stream().filter(n -> n.severity() == severity).map(Notice::message).toList());
	}

	private static Path written(Path directory, byte[] bytes) throws IOException {
		return Files.write(directory.resolve("recording.txt"), bytes);
	}
}
