// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// Lines of a report for a terminal, wrapped to its width, with or without colour.
public final class TextLines {
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
	public TextLines(Appendable out, int width, boolean colour) {
		this.out = out;
		this.width = width;
		this.colour = colour;
	}

	public void line(String text) {
		print(text);
		print("\n");
	}

	public void heading(String text) {
		prose(Style.HEADING, text);
	}

	/// A line whose blanks are left as they are.
	public void tableHead(String text) {
		line(styled(Style.HEADING, text));
	}

	/// A line whose blanks are left as they are.
	public void importantRow(String text) {
		line(styled(Style.IMPORTANT, text));
	}

	public void muted(String text) {
		prose(Style.MUTED, text);
	}

	public void warning(String text) {
		prose(Style.WARNING, text);
	}

	public void important(String text) {
		prose(Style.IMPORTANT, text);
	}

	/// Prose, wrapped at blanks.
	///
	/// @param first what the first line begins with
	/// @param indent blanks that the lines after it begin with
	public void prose(String first, String text, int indent) {
		wrap(first, text, indent).forEach(this::line);
	}

	private List<String> wrap(String first, String text, int indent) {
		int room = width > 0 ? Math.max(LEAST_WRAP, width) : Integer.MAX_VALUE;
		List<String> lines = new ArrayList<>();
		StringBuilder line = new StringBuilder(first);
		boolean begun = false;
		for (String word : printable(text).split(" ")) {
			if (begun && line.length() + 1 + word.length() > room) {
				lines.add(line.toString());
				line.setLength(0);
				line.append(" ".repeat(indent));
				begun = false;
			}
			line.append(begun ? " " : "").append(word);
			begun = true;
		}
		lines.add(line.toString().stripTrailing());
		return lines;
	}

	/// The text without control characters, which could change the terminal's state.
	public static String printable(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		text.codePoints().forEach(c -> plain.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
		return plain.toString();
	}

	/// The text; a longer one loses its middle.
	public static String shortened(String text, int most) {
		if (text.length() <= most)
			return text;
		int tail = (most - 1) * 2 / 5;
		return text.substring(0, most - 1 - tail) + '…' + text.substring(text.length() - tail);
	}

	private void prose(Style style, String text) {
		int indent = text.length() - text.stripLeading().length();
		for (String line : wrap(text.substring(0, indent), text.substring(indent), indent))
			line(styled(style, line));
	}

	private String styled(Style style, String text) {
		return colour ? "\u001b[" + style.code + 'm' + text + "\u001b[0m" : text;
	}

	private void print(String text) {
		try {
			out.append(text);
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}
}
