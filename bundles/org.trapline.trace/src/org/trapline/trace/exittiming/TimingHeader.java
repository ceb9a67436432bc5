// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exittiming;

import static java.util.Collections.unmodifiableMap;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import org.trapline.trace.text.Cells;

/// The head of an exit-timing table: which column holds what, in which unit.
///
/// @param line in the text, from 1
/// @param cells what stands between cells
/// @param columns from left to right
/// @param units in brackets after a column's name, as written; columns without are left out
record TimingHeader(long line, Cells cells, List<Column> columns, Map<Column, String> units) {
	private static final int MOST_COLUMNS = 32;

	/// The header that a line is; empty if it is none.
	///
	/// A header names a type first, then a count, and the smallest and largest time or the sum. A second {@code count}
	/// and {@code sum} are those per second.
	///
	/// @param number the line's
	static Optional<TimingHeader> parse(long number, String line) {
		Cells cells = Cells.of(line);
		List<Column> columns = new ArrayList<>();
		Map<Column, String> units = new EnumMap<>(Column.class);
		String rest = (cells == Cells.BLANKS ? line : String.join("\t", cells.split(line))).strip();
		while (!rest.isEmpty() && columns.size() < MOST_COLUMNS) {
			Matcher head = null;
			for (Column column : Column.values()) {
				Matcher matcher = column.head().matcher(rest);
				if (head == null && matcher.lookingAt()) {
					head = matcher;
					Column meant = columns.contains(column) ? again(column) : column;
					if (meant != Column.OTHER && columns.contains(meant))
						return Optional.empty();
					columns.add(meant);
					String unit = matcher.group(1);
					if (unit != null)
						units.put(meant, unit);
				}
			}
			if (head == null)
				return Optional.empty();
			rest = rest.substring(head.end()).replaceFirst("^[\\s;,|]+", "");
		}
		if (!rest.isEmpty() || columns.size() < 3 || columns.get(0) != Column.TYPE || columns.get(1) != Column.COUNT)
			return Optional.empty();
		boolean times = columns.contains(Column.SUM) || columns.contains(Column.MIN) && columns.contains(Column.MAX);
		return times ? Optional.of(new TimingHeader(number, cells, List.copyOf(columns), unmodifiableMap(units)))
				: Optional.empty();
	}

	private static Column again(Column column) {
		return switch (column) {
		case COUNT -> Column.COUNT_PER_SECOND;
		case SUM -> Column.SUM_PER_SECOND;
		default -> column;
		};
	}

	boolean has(Column column) {
		return columns.contains(column);
	}

	/// Whether it is the header of Linux on PowerPC, which needs no unit.
	boolean kernel() {
		return has(Column.SUM_SQUARED);
	}
}
