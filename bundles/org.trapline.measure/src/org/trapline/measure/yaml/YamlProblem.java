// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.yaml;

import java.nio.file.Path;

/// What is wrong with a YAML file, and where.
///
/// @param file which file
/// @param line from 1; 0 for the file as a whole
/// @param key the path to the key, for instance {@code runs[0].label}; empty where there is none
/// @param found what stands there
/// @param expected what should
public record YamlProblem(Path file, int line, String key, String found, String expected) {
	private static final int LONGEST_QUOTE = 60;

	/// The sentence that users read.
	public String message() {
		return file + (line > 0 ? " line " + line : "") + (key.isEmpty() ? "" : ", key " + key) + ": found " + found
				+ ", expected " + expected;
	}

	/// Text from a file as messages show it.
	static String quoted(String text) {
		StringBuilder shown = new StringBuilder("\"");
		text.codePoints().limit(LONGEST_QUOTE).forEach(c -> shown.appendCodePoint(Character.isISOControl(c) ? '.' : c));
		return shown.append(text.length() > LONGEST_QUOTE ? "...\"" : "\"").toString();
	}
}
