// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import java.util.ArrayList;
import java.util.List;
import org.trapline.trace.text.Cells;
import org.trapline.trace.text.LocaleNumbers;
import org.trapline.trace.text.LocaleNumbers.DecimalMark;
import org.trapline.trace.text.LocaleNumbers.Evidence;

/// How a table is written.
///
/// @param cells what stands between cells
/// @param decimalMark of its numbers
/// @param comments with what a line begins that is none of the table; empty if there are none
/// @param header whether the first line names the columns
public record TableFormat(Cells cells, DecimalMark decimalMark, String comments, boolean header) {
	private static final int MOST_ROWS = 200;

	/// How some lines are written, as far as they show it.
	///
	/// @param lines from a table's begin
	static TableFormat guess(List<String> lines) {
		String comments = lines.stream().anyMatch(line -> line.startsWith("%") && !line.isBlank())
				&& lines.stream().noneMatch(line -> line.startsWith("#")) ? "%" : "#";
		List<String> rows = lines.stream().filter(line -> !line.isBlank() && !line.strip().startsWith(comments))
				.limit(MOST_ROWS).toList();
		if (rows.isEmpty())
			return new TableFormat(Cells.COMMAS, DecimalMark.POINT, comments, true);
		Cells cells = Cells.of(rows.getFirst());
		List<String> first = cells.split(rows.getFirst());
		List<String> below = new ArrayList<>();
		rows.stream().skip(1).forEach(row -> below.addAll(cells.split(row)));
		DecimalMark mark = mark(below.isEmpty() ? first : below);
		boolean header = first.stream().noneMatch(cell -> !cell.isEmpty() && TableCells.isNumber(cell, mark));
		return new TableFormat(cells, mark, comments, header);
	}

	private static DecimalMark mark(List<String> cells) {
		long points = cells.stream().filter(cell -> LocaleNumbers.evidence(cell) == Evidence.POINT).count();
		long commas = cells.stream().filter(cell -> LocaleNumbers.evidence(cell) == Evidence.COMMA).count();
		return commas > points ? DecimalMark.COMMA : DecimalMark.POINT;
	}

	/// The cells of a line; none for a comment and an empty line.
	List<String> split(String line) {
		return line.isBlank() || !comments.isEmpty() && line.strip().startsWith(comments) ? List.of()
				: cells.split(line);
	}
}
