// SPDX-License-Identifier: EPL-2.0
package org.trapline.report;

import java.io.IOException;
import java.io.UncheckedIOException;

/// Lines of a report for a terminal, wrapped to its width, with or without colour.
final class TextLines {
	/// Select Graphic Rendition of ECMA-48.
	private enum Style {
		HEADING("1"), MUTED("2"), WARNING("33"), IMPORTANT("1;31");

		private final String code;

		Style(String code) {
			this.code = code;
		}
	}

	private static final int LEAST_WRAP = 30;

	private final Appendable out;
	private final int width;
	private final boolean colour;

	/// @param width most characters a line of prose; 0 for any number
	TextLines(Appendable out, int width, boolean colour) {
		this.out = out;
		this.width = width;
		this.colour = colour;
	}

	void line(String text) {
		print(text);
		print("\n");
	}

	void heading(String text) {
		styled(Style.HEADING, text);
	}

	void muted(String text) {
		styled(Style.MUTED, text);
	}

	void warning(String text) {
		styled(Style.WARNING, text);
	}

	void important(String text) {
		styled(Style.IMPORTANT, text);
	}

	/// Prose, wrapped at blanks; lines after the first begin with so many blanks.
	void prose(String first, String text, int indent) {
		int room = width > 0 ? Math.max(LEAST_WRAP, width) : Integer.MAX_VALUE;
		StringBuilder line = new StringBuilder(first);
		boolean begun = false;
		for (String word : printable(text).split(" ")) {
			if (begun && line.length() + 1 + word.length() > room) {
				line(line.toString());
				line.setLength(0);
				line.append(" ".repeat(indent));
				begun = false;
			}
			if (begun)
				line.append(' ');
			line.append(word);
			begun = true;
		}
		line(line.toString().stripTrailing());
	}

	/// The text without control characters, which could change the terminal's state.
	static String printable(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		text.codePoints().forEach(c -> plain.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
		return plain.toString();
	}

	private void styled(Style style, String text) {
		line(colour ? "\u001b[" + style.code + 'm' + text + "\u001b[0m" : text);
	}

	private void print(String text) {
		try {
			out.append(text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
