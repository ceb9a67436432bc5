// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.exittiming;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.trapline.measure.Notice;
import org.trapline.trace.text.LineProblems;
import org.trapline.trace.text.LocaleNumbers;
import org.trapline.trace.text.LocaleNumbers.DecimalMark;
import org.trapline.trace.text.LocaleNumbers.Evidence;

/// Which character marks the fraction in each column of a text's tables.
///
/// Decided by evidence, in this order:
/// 1. A column of which some cell can be read one way only ({@code 12,5}, {@code 1.234.567}) is read that way. Should
///    other cells of it prove the contrary, each of these is read as it proves, and a notice says so.
/// 2. A column that proves nothing but has cells that may be read both ways ({@code 1.234}) follows the other columns
///    if they agree.
/// 3. Otherwise it is read the way that leaves fewer rows in which sum is not count times mean or the mean is not
///    between min and max; a notice says so.
/// 4. Where that does not tell either, a warning says so: among times in cycles, which are whole, point and comma are
///    taken to group digits; among others the decimal mark is taken to be a point.
final class DecimalMarks {
	private final Map<Column, DecimalMark> marks = new EnumMap<>(Column.class);
	private final Map<Column, Long> conflicts = new EnumMap<>(Column.class);
	private final boolean cycles;

	private DecimalMarks(boolean cycles) {
		this.cycles = cycles;
	}

	/// @param cycles whether the times are in cycles
	/// @param contradictions how many rows of the tables contradict themselves if read by some marks
	static DecimalMarks of(List<RawTable> tables, boolean cycles, ToIntFunction<DecimalMarks> contradictions,
			LineProblems problems) {
		DecimalMarks decided = new DecimalMarks(cycles);
		Map<Column, String> open = new EnumMap<>(Column.class);
		for (RawTable table : tables)
			for (RawTable.Row row : table.rows().values())
				for (int i = 1; i < row.cells().size(); i++)
					decided.learn(table.header().columns().get(i), row.line(), row.cells().get(i), open);
		open.keySet().removeAll(decided.marks.keySet());
		decided.conflicts.forEach((column, line) -> problems.doubtful(line,
				"in column " + column.label() + " both point and comma as decimal mark", "one of them"));
		Set<DecimalMark> agreed = EnumSet.noneOf(DecimalMark.class);
		agreed.addAll(decided.marks.values());
		if (agreed.size() == 1)
			open.keySet().forEach(column -> decided.marks.put(column, agreed.iterator().next()));
		else if (!open.isEmpty())
			decided.decide(open, contradictions, problems);
		return decided;
	}

	/// The mark by which to read a cell.
	DecimalMark of(Column column, String cell) {
		DecimalMark mark = marks.getOrDefault(column, DecimalMark.POINT);
		if (!conflicts.containsKey(column))
			return mark;
		return switch (LocaleNumbers.evidence(cell)) {
		case POINT -> DecimalMark.POINT;
		case COMMA -> DecimalMark.COMMA;
		case NONE, EITHER -> mark;
		};
	}

	/// Whether some column uses a comma.
	boolean european() {
		return marks.containsValue(DecimalMark.COMMA);
	}

	private void learn(Column column, long line, String cell, Map<Column, String> open) {
		// a count is whole: all its marks group
		if (column == Column.COUNT || column == Column.TYPE || column == Column.OTHER)
			return;
		Evidence evidence = LocaleNumbers.evidence(cell);
		if (evidence == Evidence.EITHER)
			open.putIfAbsent(column, cell);
		else if (evidence != Evidence.NONE) {
			DecimalMark mark = evidence == Evidence.POINT ? DecimalMark.POINT : DecimalMark.COMMA;
			if (marks.putIfAbsent(column, mark) == mark.other())
				conflicts.putIfAbsent(column, line);
		}
	}

	private void decide(Map<Column, String> open, ToIntFunction<DecimalMarks> contradictions, LineProblems problems) {
		int byPoint = contradictions(open, DecimalMark.POINT, contradictions);
		int byComma = contradictions(open, DecimalMark.COMMA, contradictions);
		String columns = String.join(", ", open.keySet().stream().map(Column::label).toList());
		Map.Entry<Column, String> example = open.entrySet().iterator().next();
		if (byPoint != byComma) {
			DecimalMark mark = byPoint < byComma ? DecimalMark.POINT : DecimalMark.COMMA;
			open.keySet().forEach(column -> marks.put(column, mark));
			problems.add(Notice.info("the decimal mark of " + columns + " (for instance " + example.getValue()
					+ ") is taken to be a " + mark.name().toLowerCase(java.util.Locale.ROOT)
					+ ", with which sums are counts times means"));
			return;
		}
		open.forEach((column, cell) -> marks.put(column,
				cycles && cell.indexOf('.') >= 0 ? DecimalMark.COMMA : DecimalMark.POINT));
		problems.add(Notice.warning("nothing tells whether " + example.getValue() + " in column "
				+ example.getKey().label() + " has a fraction; in " + columns + (cycles
						? " point and comma are taken to group digits, since cycles are whole"
						: " the decimal mark is taken to be a point")));
	}

	private int contradictions(Map<Column, String> open, DecimalMark mark, ToIntFunction<DecimalMarks> contradictions) {
		DecimalMarks tried = new DecimalMarks(cycles);
		tried.marks.putAll(marks);
		open.keySet().forEach(column -> tried.marks.put(column, mark));
		return contradictions.applyAsInt(tried);
	}
}
