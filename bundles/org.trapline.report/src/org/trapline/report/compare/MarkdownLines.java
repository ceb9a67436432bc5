// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;

/// Lines of markdown with tables (GitHub Flavored Markdown), in which no text becomes markup whatever it holds.
final class MarkdownLines {
	/// What could be markup; an underscore inside of a word never is.
	private static final Pattern MARKUP = Pattern.compile("[\\\\`*\\[\\]<>|~#&]|(?<![\\p{L}\\p{N}])_|_(?![\\p{L}\\p{N}])");

	private final Appendable out;

	MarkdownLines(Appendable out) {
		this.out = out;
	}

	/// The text, so that it is shown as it is.
	static String escape(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		text.codePoints().forEach(c -> plain.appendCodePoint(Character.isISOControl(c) ? ' ' : c));
		return MARKUP.matcher(plain).replaceAll(m -> switch (m.group()) {
		case "<" -> "&lt;";
		case ">" -> "&gt;";
		case "&" -> "&amp;";
		default -> "\\\\" + (m.group().equals("\\") ? "\\\\" : m.group());
		});
	}

	/// A line of markup.
	void line(String markup) {
		try {
			out.append(markup).append('\n');
		} catch (IOException e) {
			throw new UncheckedIOException(e);
		}
	}

	void heading(String text) {
		line("### " + escape(text));
		line("");
	}

	void paragraph(String text) {
		line(escape(text));
		line("");
	}

	/// @param texts as they are
	void items(List<String> texts) {
		texts.forEach(t -> line("- " + escape(t)));
		line("");
	}

	/// Begins a table.
	///
	/// @param titles as they are
	/// @param texts how many columns, from the first on, hold texts; the others are numbers
	void tableHead(List<String> titles, int texts) {
		row(titles);
		line("|" + String.join("|", Collections.nCopies(texts, " --- "))
				+ "|" + String.join("|", Collections.nCopies(titles.size() - texts, " --: "))
				+ (titles.size() > texts ? "|" : ""));
	}

	void row(List<String> cells) {
		line("| " + String.join(" | ", cells.stream().map(MarkdownLines::escape).toList()) + " |");
	}

	/// Something that the reader may unfold. Markdown inside of it needs the empty line.
	void details(String summary, Runnable content) {
		line("<details><summary>" + summary.replace("&", "&amp;").replace("<", "&lt;") + "</summary>");
		line("");
		content.run();
		line("</details>");
		line("");
	}
}
