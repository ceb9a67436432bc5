// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.ExperimentFile;
import org.trapline.experiment.file.Point;
import org.trapline.experiment.file.Selection;
import org.trapline.experiment.work.Jobs;
import org.trapline.experiment.work.ResultsFile;
import org.trapline.measure.yaml.YamlException;

/// How the user wants an experiment to be run.
///
/// @param file the experiment's; where {@code earlier} is true, the folder says what is run
/// @param form all of it, or its short form
/// @param only values of the points that are run, {@code guest,processes=8}; any of these; empty for all points
/// @param jobs how many points run at once; empty for as many as fit
/// @param folder where the results go
/// @param resume whether results that are there are gone on with
/// @param earlier whether it is run as the folder's results were, whatever the file says now
public record RunOrder(Path file, Experiment.Form form, List<String> only, OptionalInt jobs, Path folder, boolean resume,
		boolean earlier) {
	private static final String RESULTS = ".results";

	public RunOrder {
		only = List.copyOf(only);
	}

	/// All of an experiment, with results beside its file.
	public static RunOrder of(Path file) {
		return new RunOrder(file, Experiment.Form.FULL, List.of(), OptionalInt.empty(), folder(file), false, false);
	}

	/// Goes on with results that are there, as they were begun.
	public static RunOrder resuming(Path folder) {
		return new RunOrder(folder.resolve(ResultsFile.NAME), Experiment.Form.FULL, List.of(), OptionalInt.empty(), folder, true, true);
	}

	/// Where results of an experiment go if nobody says otherwise.
	public static Path folder(Path file) {
		String name = String.valueOf(file.getFileName()).replaceFirst("(\\.experiment)?\\.ya?ml$", "");
		return file.resolveSibling(name + RESULTS);
	}

	/// The same, going on with what is there by then.
	public RunOrder again() {
		return new RunOrder(file, form, only, jobs, folder, true, earlier);
	}

	/// Reads the experiment.
	///
	/// @throws YamlException if something is wrong with it
	public Experiment experiment() throws YamlException, IOException {
		return earlier ? ResultsFile.read(folder).experiment() : ExperimentFile.read(file, List.of(), form);
	}

	/// Its points that are wanted.
	///
	/// @throws YamlException if values cannot be together
	/// @throws Selection.UnknownException if no point has such values
	public List<Point> points(Experiment experiment) throws YamlException, Selection.UnknownException {
		List<Selection> wanted = new ArrayList<>();
		for (String text : only)
			wanted.add(Selection.parse(text, experiment.axes()));
		return experiment.points().stream().filter(point -> wanted.isEmpty()
				|| wanted.stream().anyMatch(selection -> selection.matches(point.values()))).toList();
	}

	/// How many run at once.
	public Jobs jobs(List<Point> points) {
		return jobs.isPresent() ? Jobs.of(jobs.getAsInt(), points) : Jobs.fitting(points);
	}
}
