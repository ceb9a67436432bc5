// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The rows of a table as the user wants them: those that the search finds, in the order asked for.
final class RowModel<R> {
	private final List<Column<R>> columns;
	private List<R> all = List.of();
	private List<R> visible = List.of();
	private String search = "";
	private @Nullable Column<R> sortedBy;
	private boolean descending;

	RowModel(List<Column<R>> columns) {
		this.columns = List.copyOf(columns);
	}

	void rows(List<R> rows) {
		all = List.copyOf(rows);
		update();
	}

	/// Shows only rows of which a cell contains every word, whatever the case.
	void search(String words) {
		search = words.strip().toLowerCase(Locale.ROOT);
		update();
	}

	/// Sorts by a column; a null column leaves the rows in the order they came in.
	void sort(@Nullable Column<R> column, boolean newDescending) {
		sortedBy = column;
		descending = newDescending;
		update();
	}

	@Nullable
	Column<R> sortedBy() {
		return sortedBy;
	}

	boolean descending() {
		return descending;
	}

	List<R> visible() {
		return visible;
	}

	int total() {
		return all.size();
	}

	private void update() {
		List<R> rows = new ArrayList<>(all);
		if (!search.isEmpty()) {
			String[] words = search.split("\\s+");
			rows.removeIf(row -> !found(row, words));
		}
		Column<R> by = sortedBy;
		if (by != null) {
			Comparator<R> order = by.order();
			rows.sort(descending ? order.reversed() : order);
		}
		visible = rows;
	}

	private boolean found(R row, String[] words) {
		StringBuilder cells = new StringBuilder();
		for (Column<R> column : columns)
			cells.append(column.text().apply(row)).append('\n');
		String text = cells.toString().toLowerCase(Locale.ROOT);
		for (String word : words)
			if (!text.contains(word))
				return false;
		return true;
	}
}
