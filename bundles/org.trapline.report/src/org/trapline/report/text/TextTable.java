// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.trapline.measure.text.Quantities.Quantity;

/// A table for a terminal: the first column to the left, figures to the right with their units below each other.
///
/// A table that is too wide leaves columns out, those wanted least first, and says which.
public final class TextTable {
	private static final String GAP = "  ";
	/// Names are not shortened to less than this, or a third of the width.
	private static final int LEAST_KEY = 12;

	private final String keyTitle;
	private final List<Column> columns = new ArrayList<>();
	private final List<String> keys = new ArrayList<>();
	private final List<Boolean> important = new ArrayList<>();

	/// @param rank how much it is wanted: 1 most
	private record Column(String title, int rank, List<Quantity> cells) {
		int units() {
			return cells.stream().mapToInt(c -> c.unit().length()).max().orElse(0);
		}

		int values() {
			return cells.stream().mapToInt(c -> c.value().length()).max().orElse(0);
		}

		int width() {
			return Math.max(title.length(), values() + (units() > 0 ? 1 + units() : 0));
		}

		String cell(int row) {
			Quantity cell = cells.get(row);
			String unit = units() > 0 ? ' ' + cell.unit() + " ".repeat(units() - cell.unit().length()) : "";
			return TextTable.right(cell.value() + unit, width());
		}
	}

	public TextTable(String keyTitle) {
		this.keyTitle = keyTitle;
	}

	/// Adds a column; its cells follow by {@link #row}.
	public void column(String title, int rank) {
		columns.add(new Column(title, rank, new ArrayList<>()));
	}

	/// Adds a row, one cell a column.
	public void row(String key, List<Quantity> cells) {
		row(key, cells, false);
	}

	/// Adds a row, one cell a column.
	///
	/// @param isImportant whether it is to strike the eye
	public void row(String key, List<Quantity> cells, boolean isImportant) {
		keys.add(key);
		important.add(isImportant);
		for (int c = 0; c < columns.size(); c++)
			columns.get(c).cells.add(cells.get(c));
	}

	/// Writes the table.
	///
	/// @param width most characters a line; 0 for any number
	public void write(TextLines out, int width) {
		int key = Math.max(keyTitle.length(), keys.stream().mapToInt(String::length).max().orElse(0));
		int wanted = width > 0 ? Math.min(key, Math.max(LEAST_KEY, width / 3)) : key;
		List<Column> shown = new ArrayList<>(columns);
		List<Column> left = new ArrayList<>();
		while (width > 0 && shown.size() > 1 && wanted + widthOf(shown) > width) {
			Column least = shown.stream().max(Comparator.comparingInt(Column::rank)).orElseThrow();
			shown.remove(least);
			left.add(least);
		}
		int keyWidth = width > 0 ? Math.clamp(width - widthOf(shown), wanted, key) : key;
		StringBuilder head = new StringBuilder(left(keyTitle, keyWidth));
		for (Column column : shown)
			head.append(GAP).append(right(column.title, column.width()));
		out.tableHead(head.toString().stripTrailing());
		for (int r = 0; r < keys.size(); r++) {
			StringBuilder line = new StringBuilder(left(keys.get(r), keyWidth));
			for (Column column : shown)
				line.append(GAP).append(column.cell(r));
			if (important.get(r))
				out.importantRow(line.toString().stripTrailing());
			else
				out.line(line.toString().stripTrailing());
		}
		if (!left.isEmpty())
			out.muted("(too narrow for: " + String.join(", ", columns.stream().filter(left::contains)
					.map(Column::title).toList()) + ")");
	}

	private static int widthOf(List<Column> columns) {
		return columns.stream().mapToInt(c -> GAP.length() + c.width()).sum();
	}

	private static String right(String text, int width) {
		return " ".repeat(Math.max(0, width - text.length())) + text;
	}

	private static String left(String text, int width) {
		String shown = TextLines.shortened(text, width);
		return shown + " ".repeat(width - shown.length());
	}
}
