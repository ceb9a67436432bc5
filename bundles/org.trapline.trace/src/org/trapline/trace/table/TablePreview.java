// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trapline.measure.Progress;
import org.trapline.trace.ImportException;
import org.trapline.trace.Recording;
import org.trapline.trace.text.TextHead;

/// The first rows of a table, for people to see what its columns are.
///
/// @param format how it is written
/// @param columns their names
/// @param rows cells, as many as the row has
public record TablePreview(TableFormat format, List<String> columns, List<List<String>> rows) {
	/// Most rows.
	public static final int MOST_ROWS = 200;
	/// Less than this share of the cells with numbers makes no column of numbers.
	private static final double NUMERIC = 0.8;

	public TablePreview {
		columns = List.copyOf(columns);
		rows = rows.stream().map(List::copyOf).toList();
	}

	/// The first rows of a file, as it seems to be written.
	///
	/// @throws ImportException if it cannot be opened
	public static TablePreview of(Path file) throws ImportException, IOException {
		try (Recording recording = Recording.glance(file)) {
			return of(recording);
		}
	}

	/// The first rows of a file, written as told.
	///
	/// @throws ImportException if it cannot be opened
	public static TablePreview of(Path file, TableFormat format) throws ImportException, IOException {
		try (Recording recording = Recording.glance(file)) {
			return of(recording, format);
		}
	}

	static TablePreview of(Recording recording) throws IOException {
		return of(recording, TableFormat.guess(TextHead.of(recording).lines()));
	}

	/// Whether a column's cells are numbers, but for a few.
	public boolean numeric(int column) {
		List<String> cells = cells(column);
		long numbers = cells.stream().filter(cell -> TableCells.isNumber(cell, format.decimalMark())).count();
		return numbers > 0 && numbers >= NUMERIC * cells.size();
	}

	/// The cells of a column that are not empty.
	public List<String> cells(int column) {
		return rows.stream().filter(row -> column < row.size() && !row.get(column).isEmpty())
				.map(row -> row.get(column)).toList();
	}

	static TablePreview of(Recording recording, TableFormat format) throws IOException {
		if (recording.directory() || TextHead.of(recording).lines().isEmpty())
			return new TablePreview(format, List.of(), List.of());
		List<List<String>> rows = new ArrayList<>();
		try (TableRows all = TableRows.of(recording, format, Progress.none())) {
			while (rows.size() < MOST_ROWS && all.next())
				rows.add(all.cells());
			return new TablePreview(format, all.columns(), rows);
		}
	}
}
