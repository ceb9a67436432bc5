// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.table;

import java.util.Arrays;
import java.util.Optional;
import org.eclipse.jface.dialogs.IDialogSettings;

/// What the user made of a table's columns - widths, order, which are there, sorting - kept between sessions.
public final class TableMemory {
	private static final String SORTED_BY = "sortedBy";
	private static final String DESCENDING = "descending";
	private static final String ORDER = "order";

	private final IDialogSettings settings;

	/// @param parent where the workbench keeps settings
	/// @param table stable name of the table
	public TableMemory(IDialogSettings parent, String table) {
		IDialogSettings mine = parent.getSection("table." + table);
		settings = mine == null ? parent.addNewSection("table." + table) : mine;
	}

	int width(String column, int otherwise) {
		String width = settings.get("width." + column);
		return width == null ? otherwise : Integer.parseInt(width);
	}

	/// @param otherwise the width that need not be remembered
	void width(String column, int width, int otherwise) {
		if (width != width(column, otherwise))
			settings.put("width." + column, width);
	}

	boolean isShown(String column, boolean otherwise) {
		String shown = settings.get("shown." + column);
		return shown == null ? otherwise : Boolean.parseBoolean(shown);
	}

	void shown(String column, boolean shown) {
		settings.put("shown." + column, shown);
	}

	/// Whether a column is sorted by, largest first; empty where it is not sorted by.
	Optional<Boolean> sort(String column) {
		return column.equals(settings.get(SORTED_BY)) ? Optional.of(settings.getBoolean(DESCENDING))
				: Optional.empty();
	}

	void sort(String column, boolean descending) {
		settings.put(SORTED_BY, column);
		settings.put(DESCENDING, descending);
	}

	/// The order of columns; empty where there is none for this number of columns.
	Optional<int[]> columnOrder(int columns) {
		String[] order = settings.getArray(ORDER);
		if (order == null || order.length != columns)
			return Optional.empty();
		return Optional.of(Arrays.stream(order).mapToInt(Integer::parseInt).toArray());
	}

	void columnOrder(int[] order) {
		settings.put(ORDER, Arrays.stream(order).mapToObj(Integer::toString).toArray(String[]::new));
	}
}
