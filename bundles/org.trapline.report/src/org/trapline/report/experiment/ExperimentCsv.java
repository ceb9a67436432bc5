// SPDX-License-Identifier: EPL-2.0
package org.trapline.report.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import org.trapline.experiment.file.Axis;
import org.trapline.experiment.file.Measure;
import org.trapline.experiment.result.Compared;
import org.trapline.experiment.result.Figure;
import org.trapline.experiment.result.Results;
import org.trapline.report.data.PlainNumber;

/// The results of an experiment as CSV (RFC 4180): a row for each measure of each point, a column for each thing that is
/// varied, an empty cell for what is not known.
///
/// Values are in the row's unit; {@code by_base} and {@code by_board} are factors. The board's own values are the last rows.
public final class ExperimentCsv {
	private ExperimentCsv() {
	}

	/// @param out not closed
	public static void write(Results results, Appendable out) throws IOException {
		rows(results, new CSVPrinter(out, CSVFormat.RFC4180));
	}

	private static void rows(Results results, CSVPrinter csv) throws IOException {
		List<String> axes = results.experiment().axes().stream().map(Axis::name).toList();
		List<String> header = new ArrayList<>(List.of("point"));
		header.addAll(axes);
		header.addAll(List.of("measure", "unit", "better", "median", "min", "max", "repeats", "by_base", "by_board", "missing"));
		csv.printRecord(header);
		Optional<Compared> base = Compared.of(results);
		Optional<Compared> board = Compared.ofBoard(results);
		for (Results.Row row : results.rows())
			for (Measure measure : results.experiment().measures())
				csv.printRecord(cells(row.name(), axes.stream().map(axis -> row.values().getOrDefault(axis, "")).toList(), measure,
						row.figures().get(measure.name()), factor(base, row, measure), factor(board, row, measure)));
		for (Measure measure : results.experiment().measures())
			if (!results.board().isEmpty())
				csv.printRecord(cells(Compared.BOARD, axes.stream().map(_ -> "").toList(), measure,
						results.board().get(measure.name()), "", ""));
	}

	private static List<String> cells(String point, List<String> labels, Measure measure, @Nullable Figure figure, String byBase,
			String byBoard) {
		List<String> cells = new ArrayList<>(List.of(point));
		cells.addAll(labels);
		cells.add(measure.name());
		if (figure instanceof Figure.Values values)
			cells.addAll(List.of(values.unit().symbol(), values.better().name().toLowerCase(Locale.ROOT),
					PlainNumber.of(values.median()), PlainNumber.of(values.least()), PlainNumber.of(values.most()),
					Integer.toString(values.values().size()), byBase, byBoard, ""));
		else
			cells.addAll(List.of("", "", "", "", "", "", "", "", figure instanceof Figure.Missing(String why) ? why : ""));
		return cells;
	}

	private static String factor(Optional<Compared> compared, Results.Row row, Measure measure) {
		return compared.flatMap(all -> all.rows().stream().filter(one -> one.name().equals(row.name())).findFirst())
				.map(Compared.Row::factors).map((Map<String, Double> factors) -> factors.get(measure.name())).map(PlainNumber::of)
				.orElse("");
	}
}
