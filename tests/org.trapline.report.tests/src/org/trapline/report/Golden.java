// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Compares what a report writes with what is kept of it.
public final class Golden {
	private static final String FOLDER = "tests/org.trapline.report.tests/src/org/trapline/report/golden";

	private Golden() {
	}

	/// Fails unless the file kept under the name has this content; what was written instead is put beside it.
	public static void assertMatches(String name, String actual) throws IOException {
		String root = System.getProperty("trapline.root");
		if (root == null)
			throw new AssertionError("-Dtrapline.root must name the root of the repository");
		Path kept = Path.of(root, FOLDER, name);
		Path written = kept.resolveSibling(name + ".actual");
		String expected = Files.exists(kept) ? Files.readString(kept) : "";
		if (expected.equals(actual)) {
			Files.deleteIfExists(written);
			return;
		}
		Files.writeString(written, actual);
		throw new AssertionError(difference(expected, actual) + "\nTo accept what was written now:\n  mv " + written + ' '
				+ kept);
	}

	private static String difference(String expected, String actual) {
		String[] was = expected.split("\n", -1);
		String[] is = actual.split("\n", -1);
		int line = 0;
		while (line < was.length && line < is.length && was[line].equals(is[line]))
			line++;
		return "differs from what is kept at line " + (line + 1) + "\n  kept:    " + (line < was.length ? was[line] : "")
				+ "\n  written: " + (line < is.length ? is[line] : "");
	}
}
