// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.trapline.measure.Progress;
import org.trapline.trace.Recording;
import org.trapline.trace.text.TextLines;

/// The rows of a table, one after another.
public final class TableRows implements AutoCloseable {
	/// More columns than this make no table that is read here.
	public static final int MOST_COLUMNS = 1000;

	private final TextLines lines;
	private final TableFormat format;
	private final List<String> columns;
	private List<String> cells = List.of();
	/// Whether the current row was read to find out the columns, and is to be given out first.
	private boolean held;

	private TableRows(TextLines lines, TableFormat format) throws IOException {
		this.lines = lines;
		this.format = format;
		held = advance();
		if (held && format.header()) {
			columns = named(cells);
			held = false;
		} else
			columns = IntStream.rangeClosed(1, cells.size()).mapToObj(i -> "column " + i).toList();
	}

	/// The rows of a recording.
	public static TableRows of(Recording recording, TableFormat format, Progress progress) throws IOException {
		return new TableRows(TextLines.of(recording, progress), format);
	}

	/// The names of the columns, {@code column 1}... where there is no header; none if the table is empty.
	public List<String> columns() {
		return columns;
	}

	/// Goes to the next row, past comments and empty lines.
	public boolean next() throws IOException {
		if (held) {
			held = false;
			return true;
		}
		return advance();
	}

	/// The current row's cells.
	public List<String> cells() {
		return cells;
	}

	/// The current row's line, from 1.
	public long line() {
		return lines.number();
	}

	/// Whether the current row may have been cut off: it is the file's last and has no line end.
	public boolean open() {
		return !lines.terminated();
	}

	@Override
	public void close() throws IOException {
		lines.close();
	}

	private boolean advance() throws IOException {
		while (lines.next()) {
			cells = format.split(lines.line());
			if (!cells.isEmpty())
				return true;
		}
		cells = List.of();
		return false;
	}

	/// Names, each once: what has none or one that there was before gets a number.
	private static List<String> named(List<String> header) {
		List<String> names = new ArrayList<>();
		for (int i = 0; i < Math.min(header.size(), MOST_COLUMNS); i++) {
			String name = header.get(i).isBlank() ? "column " + (i + 1) : header.get(i).strip();
			names.add(names.contains(name) ? name + " (" + (i + 1) + ")" : name);
		}
		return names;
	}
}
