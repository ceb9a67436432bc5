// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.result;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.Measure;
import org.trapline.experiment.file.Point;
import org.trapline.experiment.file.Selection;
import org.trapline.experiment.work.ResultsFile;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.measure.yaml.YamlException;
import org.trapline.trace.ImportException;
import org.trapline.trace.runs.RunSource;

/// What the points of an experiment gave: one row for each configuration, its repeats as one.
///
/// @param experiment which one
/// @param folder where its runs are
/// @param rows in the order of the points
/// @param board what the measures are on the board that it is compared with, by measure; empty if there is none
public record Results(Experiment experiment, Path folder, List<Row> rows, Map<String, Figure> board) {
	/// A configuration.
	///
	/// @param name what it is called
	/// @param values labels by the name of what is varied
	/// @param runs folders of its repeats that have results
	/// @param figures by measure, in the experiment's order
	public record Row(String name, Map<String, String> values, List<Path> runs, Map<String, Figure> figures) {
		public Row {
			runs = List.copyOf(runs);
		}

		/// The value of a measure.
		public Optional<Figure.Values> value(String measure) {
			return figures.get(measure) instanceof Figure.Values values ? Optional.of(values) : Optional.empty();
		}
	}

	public Results {
		rows = List.copyOf(rows);
	}

	/// Reads a folder of results.
	///
	/// @throws YamlException if the folder is none, or of a newer Trapline
	public static Results read(Path folder, Progress progress) throws YamlException, IOException {
		return read(ResultsFile.read(folder).experiment(), folder, progress);
	}

	/// Reads what points of an experiment gave, with the measures that it has now.
	///
	/// @throws YamlException if points of it cannot be
	public static Results read(Experiment experiment, Path folder, Progress progress) throws YamlException, IOException {
		Map<String, List<Point>> repeats = new LinkedHashMap<>();
		List<Point> points = experiment.points();
		points.forEach(point -> repeats.computeIfAbsent(point.configuration(), _ -> new ArrayList<>()).add(point));
		List<Row> rows = new ArrayList<>();
		for (List<Point> configuration : repeats.values()) {
			progress.checkCancelled();
			progress.at(rows.size(), repeats.size());
			rows.add(row(experiment, folder, configuration));
		}
		Map<String, Figure> board = experiment.board().isPresent()
				? take(experiment.measures(), experiment.board().get()) : Map.of();
		return new Results(experiment, folder, rows, board);
	}

	/// The row that has some values, and else those of a row.
	public Optional<Row> partner(Row row, Selection with) {
		Map<String, String> wanted = new LinkedHashMap<>(row.values());
		wanted.putAll(with.labels());
		return rows.stream().filter(other -> other.values().equals(wanted)).findFirst();
	}

	private static Row row(Experiment experiment, Path folder, List<Point> repeats) throws IOException {
		List<Path> runs = repeats.stream().map(point -> folder.resolve(point.name())).filter(Files::isDirectory).toList();
		Map<String, List<Figure>> all = new LinkedHashMap<>();
		for (Path run : runs)
			take(experiment.measures(), run).forEach((name, figure) -> all.computeIfAbsent(name, _ -> new ArrayList<>()).add(figure));
		Map<String, Figure> figures = new LinkedHashMap<>();
		for (Measure measure : experiment.measures())
			figures.put(measure.name(), all.containsKey(measure.name()) ? Figure.joined(all.get(measure.name()))
					: new Figure.Missing("it was not run, or went wrong"));
		Point first = repeats.getFirst();
		return new Row(first.configuration(), first.values(), runs, figures);
	}

	private static Map<String, Figure> take(List<Measure> measures, Path place) throws IOException {
		Map<String, Figure> figures = new LinkedHashMap<>();
		try (Run run = RunSource.installed().open(place, Progress.none())) {
			for (Measure measure : measures)
				figures.put(measure.name(), Figures.of(measure, run, place));
		} catch (ImportException e) {
			for (Measure measure : measures)
				figures.put(measure.name(), new Figure.Missing(String.valueOf(e.getMessage())));
		}
		return figures;
	}
}
