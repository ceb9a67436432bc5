// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment;

import java.util.Arrays;
import java.util.List;
import org.trapline.experiment.file.Measure;
import org.trapline.experiment.result.Checked;
import org.trapline.experiment.result.Compared;
import org.trapline.experiment.result.ExitsBeside;
import org.trapline.experiment.result.Results;
import org.trapline.report.text.TextLines;
import org.trapline.report.text.TextTable;

/// The results of an experiment for a terminal: each measure of each point, how they relate, and what was
/// expected.
public final class ExperimentText {
	/// With more points their tables are too long to read on a terminal.
	private static final int MOST_EXITS = 2;

	/// How results are written.
	///
	/// @param width most characters a line; 0 for any number
	/// @param colour whether with colour
	public record Parameters(int width, boolean colour) {
	}

	private ExperimentText() {
	}

	/// Writes results.
	///
	/// @param checked the expectations
	/// @param exits of points beside the board's: a few are told
	/// @param out not closed
	public static void write(Results results, List<Checked> checked, List<ExitsBeside> exits, Parameters parameters,
			Appendable out) {
		TextLines lines = new TextLines(out, parameters.width, parameters.colour);
		if (!results.experiment().name().isEmpty())
			lines.heading(results.experiment().name());
		if (!results.experiment().question().isEmpty())
			lines.line(results.experiment().question());
		if (!results.experiment().measures().isEmpty()) {
			lines.line("");
			table(results).write(lines, parameters.width);
			ExperimentWords.missing(results).forEach(lines::muted);
		}
		new RelationTables(results, lines, parameters.width).write();
		if (exits.size() <= MOST_EXITS)
			exits.forEach(beside -> exits(beside, lines, parameters.width));
		expectations(checked, lines);
	}

	private static void exits(ExitsBeside beside, TextLines lines, int width) {
		lines.line("");
		lines.heading("Exits of " + beside.point() + " beside the board's, " + beside.whose());
		TextTable table = new TextTable("type");
		for (ExitColumn column : ExitColumn.values())
			table.column(column.title(), column.ordinal() + 1);
		for (ExitsBeside.Line line : beside.lines())
			table.row(line.type(), Arrays.stream(ExitColumn.values()).map(column -> column.quantity(line, beside.cycles())).toList());
		table.write(lines, width);
	}

	private static TextTable table(Results results) {
		List<Measure> measures = results.experiment().measures();
		TextTable table = new TextTable("point");
		int rank = 1;
		for (Measure measure : measures)
			table.column(measure.name(), rank++);
		for (Results.Row row : results.rows())
			table.row(row.name(), measures.stream().map(measure -> ExperimentWords.quantity(row.figures().get(measure.name()))).toList());
		if (!results.board().isEmpty())
			table.row(Compared.BOARD, measures.stream().map(measure -> ExperimentWords.quantity(results.board().get(measure.name()))).toList());
		return table;
	}

	private static void expectations(List<Checked> checked, TextLines lines) {
		if (checked.isEmpty())
			return;
		lines.line("");
		lines.heading("Expected");
		for (Checked one : checked) {
			lines.line((one.holds() ? "  yes  " : "  NO   ") + one.expectation().text() + (one.cases().isEmpty() ? ": no point" : ""));
			for (Checked.Case found : one.cases())
				if (!found.why().isEmpty() || !found.holds() || one.cases().size() == 1)
					lines.line("         " + (found.name().isEmpty() ? "" : found.name() + ": ")
							+ ExperimentWords.found(one.expectation(), found));
		}
	}
}
