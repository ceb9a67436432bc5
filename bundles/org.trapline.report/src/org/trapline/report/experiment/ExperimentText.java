// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.trapline.experiment.file.Expectation;
import org.trapline.experiment.file.Measure;
import org.trapline.experiment.result.Checked;
import org.trapline.experiment.result.Figure;
import org.trapline.experiment.result.Results;
import org.trapline.measure.Unit;
import org.trapline.measure.text.Quantities;
import org.trapline.measure.text.Quantities.Quantity;
import org.trapline.report.text.TextLines;
import org.trapline.report.text.TextTable;

/// The results of an experiment for a terminal: each measure of each point, how they relate, and what was
/// expected.
public final class ExperimentText {
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
	/// @param out not closed
	public static void write(Results results, List<Checked> checked, Parameters parameters, Appendable out) {
		TextLines lines = new TextLines(out, parameters.width, parameters.colour);
		if (!results.experiment().name().isEmpty())
			lines.heading(results.experiment().name());
		if (!results.experiment().question().isEmpty())
			lines.line(results.experiment().question());
		if (!results.experiment().measures().isEmpty()) {
			lines.line("");
			table(results).write(lines, parameters.width);
			missing(results, lines);
		}
		new RelationTables(results, lines, parameters.width).write();
		expectations(checked, lines);
	}

	private static TextTable table(Results results) {
		List<Measure> measures = results.experiment().measures();
		TextTable table = new TextTable("point");
		int rank = 1;
		for (Measure measure : measures)
			table.column(measure.name(), rank++);
		for (Results.Row row : results.rows())
			table.row(row.name(), measures.stream().map(measure -> cell(row.figures(), measure)).toList());
		if (!results.board().isEmpty())
			table.row("board", measures.stream().map(measure -> cell(results.board(), measure)).toList());
		return table;
	}

	private static Quantity cell(Map<String, Figure> figures, Measure measure) {
		return figures.get(measure.name()) instanceof Figure.Values values ? quantity(values.unit(), values.median())
				: new Quantity(Quantities.UNKNOWN, "");
	}

	static Quantity quantity(Unit unit, double value) {
		return unit.dimension() == Unit.Dimension.COUNT && Math.abs(value) < 1 && value != 0
				? Quantities.share(value) : unit.quantity(value);
	}

	/// Why values are missing, each reason once.
	private static void missing(Results results, TextLines lines) {
		Set<String> reasons = new TreeSet<>();
		for (Results.Row row : results.rows())
			row.figures().forEach((measure, figure) -> {
				if (figure instanceof Figure.Missing(String why))
					reasons.add(measure + ": " + why);
			});
		for (Map.Entry<String, Figure> board : results.board().entrySet())
			if (board.getValue() instanceof Figure.Missing(String why))
				reasons.add(board.getKey() + " of the board: " + why);
		reasons.forEach(lines::muted);
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
							+ (found.why().isEmpty() ? value(one.expectation(), found.value()) : "cannot be told: " + found.why()));
		}
	}

	private static String value(Expectation expectation, double value) {
		return expectation.text().contains("%") && !(expectation.bound() instanceof Expectation.Near)
				&& !(expectation.bound() instanceof Expectation.NearBoard) ? Quantities.percent(value) : Quantities.number(value);
	}
}
