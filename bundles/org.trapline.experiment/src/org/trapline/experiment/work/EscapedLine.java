// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

/// Any text as a word of a line: without blanks and ends of lines.
final class EscapedLine {
	private static final char ESCAPE = '\\';

	private EscapedLine() {
	}

	/// The word.
	static String of(String text) {
		StringBuilder word = new StringBuilder();
		for (char c : text.toCharArray())
			switch (c) {
			case ESCAPE -> word.append(ESCAPE).append(ESCAPE);
			case '\n' -> word.append("\\n");
			case '\r' -> word.append("\\r");
			case ' ' -> word.append("\\s");
			default -> word.append(c);
			}
		return word.toString();
	}

	/// The text of a word.
	static String text(String word) {
		StringBuilder text = new StringBuilder();
		for (int i = 0; i < word.length(); i++) {
			char c = word.charAt(i);
			if (c != ESCAPE || i + 1 == word.length()) {
				text.append(c);
				continue;
			}
			char escaped = word.charAt(++i);
			text.append(switch (escaped) {
			case 'n' -> '\n';
			case 'r' -> '\r';
			case 's' -> ' ';
			default -> escaped;
			});
		}
		return text.toString();
	}
}
