// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the Markdown that Trapline's documents are written in: headings, paragraphs, lists of one level, fenced code,
/// tables with a header, pictures on a line of their own.
///
/// Not a general reader of Markdown: what it does not know becomes a paragraph.
final class Markdown {
	private static final Pattern HEADING = Pattern.compile("(#{1,6}) +(.*)");
	private static final Pattern ITEM = Pattern.compile("[-*] +(.*)");
	private static final Pattern PICTURE = Pattern.compile("!\\[([^]]*)]\\(([^)]*)\\)");
	private static final Pattern RULE = Pattern.compile("\\|?( *:?-+:? *\\|?)+");
	/// A bar that ends a cell: one without a backslash before it.
	private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
	private static final String FENCE = "```";

	private final List<String> lines;
	private final List<Block> blocks = new ArrayList<>();
	private int next;

	private Markdown(String text) {
		lines = text.lines().toList();
	}

	static List<Block> blocks(String text) {
		Markdown reader = new Markdown(text);
		while (reader.next < reader.lines.size())
			reader.block();
		return List.copyOf(reader.blocks);
	}

	private void block() {
		String line = lines.get(next).strip();
		Matcher heading = HEADING.matcher(line);
		Matcher item = ITEM.matcher(line);
		Matcher picture = PICTURE.matcher(line);
		if (line.isEmpty())
			next++;
		else if (line.startsWith(FENCE))
			code();
		else if (line.startsWith("|") && next + 1 < lines.size() && RULE.matcher(lines.get(next + 1).strip()).matches())
			table();
		else if (heading.matches())
			add(new Block.Heading(heading.group(1).length(), heading.group(2)));
		else if (picture.matches())
			add(new Block.Picture(picture.group(1), picture.group(2)));
		else if (item.matches())
			blocks.add(new Block.Item(text(item.group(1))));
		else
			blocks.add(new Block.Paragraph(text(line)));
	}

	private void add(Block block) {
		blocks.add(block);
		next++;
	}

	/// A text that goes on until something else begins.
	private String text(String first) {
		StringBuilder text = new StringBuilder(first);
		next++;
		while (next < lines.size() && goesOn(lines.get(next).strip()))
			text.append(' ').append(lines.get(next++).strip());
		return text.toString();
	}

	private static boolean goesOn(String line) {
		return !line.isEmpty() && !line.startsWith(FENCE) && !line.startsWith("|") && !HEADING.matcher(line).matches()
				&& !ITEM.matcher(line).matches() && !PICTURE.matcher(line).matches();
	}

	private void code() {
		List<String> code = new ArrayList<>();
		next++;
		while (next < lines.size() && !lines.get(next).strip().startsWith(FENCE))
			code.add(lines.get(next++));
		add(new Block.Code(String.join("\n", code)));
	}

	private void table() {
		List<String> header = cells(lines.get(next));
		next += 2;
		List<List<String>> rows = new ArrayList<>();
		while (next < lines.size() && lines.get(next).strip().startsWith("|")) {
			List<String> cells = new ArrayList<>(cells(lines.get(next++)));
			while (cells.size() < header.size())
				cells.add("");
			rows.add(cells.subList(0, header.size()));
		}
		blocks.add(new Block.Table(header, rows));
	}

	private static List<String> cells(String line) {
		String inner = line.strip().substring(1);
		if (inner.endsWith("|") && !inner.endsWith("\\|"))
			inner = inner.substring(0, inner.length() - 1);
		return BAR.splitAsStream(inner).map(cell -> cell.strip().replace("\\|", "|")).toList();
	}
}
