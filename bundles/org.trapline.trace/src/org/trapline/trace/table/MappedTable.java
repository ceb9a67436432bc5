// SPDX-License-Identifier: EPL-2.0
package org.trapline.trace.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trapline.measure.Measurement;
import org.trapline.measure.Progress;
import org.trapline.measure.Provenance;
import org.trapline.measure.Run;
import org.trapline.trace.ImportException;
import org.trapline.trace.Problem;
import org.trapline.trace.Recording;
import org.trapline.trace.text.LineProblems;

/// Reads a table by a mapping.
public final class MappedTable {
	private MappedTable() {
	}

	/// Reads a file, whatever mappings lie beside it: what a wizard shows before the mapping is saved.
	///
	/// @throws ImportException if nothing of it can be read by the mapping
	public static Run read(Path file, TableMapping mapping, Progress progress) throws ImportException, IOException {
		try (Recording recording = Recording.open(file, progress)) {
			return read(recording, mapping, "a mapping given", progress);
		}
	}

	/// @param reason why this mapping
	static Run read(Recording recording, TableMapping mapping, String reason, Progress progress)
			throws ImportException, IOException {
		List<String> wrong = mapping.problems();
		if (!wrong.isEmpty())
			throw new ImportException(problem(recording.path(), wrong.getFirst()));
		LineProblems problems = new LineProblems(recording.path());
		List<Measurement> measurements;
		try (TableRows rows = TableRows.of(recording, mapping.format(), progress)) {
			checkColumns(recording.path(), mapping, rows.columns());
			measurements = measurements(recording, mapping, rows, problems);
		}
		if (measurements.isEmpty())
			throw new ImportException(problems.first().orElse(Problem.inFile(recording.path(), "no row of a table",
					"rows of " + mapping.kind().title().toLowerCase(Locale.ROOT))));
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put(Provenance.Fact.FORMAT, "table of " + mapping.kind().title().toLowerCase(Locale.ROOT));
		facts.put("columns", String.join(", ", mapping.columns()));
		return new Run(recording.label(), new Provenance(List.of(recording.path()), TableImporter.ID, reason, facts),
				measurements, problems.notices());
	}

	private static List<Measurement> measurements(Recording recording, TableMapping mapping, TableRows rows,
			LineProblems problems) throws IOException {
		RowSink sink = RowSink.of(mapping.kind(), recording.label());
		MappedRow row = new MappedRow(mapping, rows.columns());
		int width = rows.columns().size();
		while (rows.next()) {
			List<String> cells = rows.cells();
			if (cells.size() < width || cells.stream().skip(width).anyMatch(cell -> !cell.isEmpty())) {
				problems.leftOut(rows.line(), cells.size() + (cells.size() == 1 ? " cell" : " cells"), width
						+ " as the table has columns");
				continue;
			}
			row.set(cells);
			try {
				sink.add(row);
				if (rows.open())
					problems.openEnd(rows.line());
			} catch (CellException e) {
				problems.leftOut(rows.line(), e.found(), e.expected());
			}
		}
		return sink.measurements();
	}

	private static void checkColumns(Path file, TableMapping mapping, List<String> columns) throws ImportException {
		for (List<TableMapping.Source> sources : mapping.fields().values())
			for (TableMapping.Source source : sources)
				if (source instanceof TableMapping.Column(String name, _)
						&& columns.stream().noneMatch(column -> TableMapping.same(column, name)))
					throw new ImportException(Problem.inFile(file, columns.isEmpty() ? "no row of a table"
							: "a table with the columns " + String.join(", ", columns), "a column \"" + name
									+ "\", which its mapping names"));
	}

	/// A sentence of a mapping, {@code found X, expected Y}, as a problem.
	private static Problem problem(Path file, String sentence) {
		int expected = sentence.lastIndexOf(", expected ");
		return Problem.inFile(file, "in its mapping " + sentence.substring("found ".length(), expected),
				sentence.substring(expected + ", expected ".length()));
	}
}
