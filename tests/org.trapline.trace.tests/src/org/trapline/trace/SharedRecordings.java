// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The real recordings that tests read; a test that needs one fails where there is none.
public final class SharedRecordings {
	private SharedRecordings() {
	}

	/// A file below the directory that the system property {@code trapline.traces} names.
	public static Path trace(String name) {
		return existing(root().resolve(name));
	}

	/// A file of the {@code reference} directory beside it.
	public static Path reference(String name) {
		return existing(root().resolveSibling("reference").resolve(name));
	}

	/// All files of both directories, sorted.
	public static List<Path> all() throws IOException {
		try (Stream<Path> traces = Files.walk(root()); Stream<Path> reference = Files.walk(reference(""))) {
			return Stream.concat(traces, reference).filter(Files::isRegularFile).sorted().toList();
		}
	}

	private static Path root() {
		String root = System.getProperty("trapline.traces");
		if (root == null)
			throw new AssertionError("this test reads real recordings: set -Dtrapline.traces to their directory");
		return existing(Path.of(root));
	}

	private static Path existing(Path path) {
		if (!Files.exists(path))
			throw new AssertionError("this test reads " + path + ", which does not exist");
		return path;
	}
}
