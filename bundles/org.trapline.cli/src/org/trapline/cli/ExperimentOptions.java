// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trapline.experiment.file.Experiment;
import org.trapline.experiment.file.Point;
import org.trapline.experiment.file.Selection;
import org.trapline.experiment.result.Checked;
import org.trapline.experiment.result.ExitsBeside;
import org.trapline.experiment.result.Results;
import org.trapline.experiment.work.ExperimentRun;
import org.trapline.experiment.work.Jobs;
import org.trapline.experiment.work.ResultsFolder;
import org.trapline.experiment.work.RunStatus;
import org.trapline.experiment.work.WorkerLaunch;
import org.trapline.measure.Progress;
import org.trapline.measure.yaml.YamlException;
import org.trapline.report.experiment.ExperimentText;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// How an experiment is run, and where its results go.
final class ExperimentOptions {
	@Option(names = {"-o", "--output"}, paramLabel = "DIR", description = "Where the results go, a folder of runs. Default: the"
			+ " experiment's name with .results, in the current folder.")
	private @Nullable Path output;

	@Option(names = "--jobs", paramLabel = "N", description = "How many points run at once. Default: as many as this machine has cores"
			+ " and memory for.")
	private @Nullable Integer jobs;

	@Option(names = "--only", paramLabel = "VALUES", description = "Only the points with these values, for instance guest or"
			+ " guest,processes=8. May be repeated: points of any of them.")
	private List<String> only = List.of();

	@Option(names = "--resume", description = "Go on with the results that are there: points that were run with the same settings are"
			+ " kept.")
	private boolean resume;

	/// Runs an experiment and prints its results.
	///
	/// @return the exit status
	int run(Experiment experiment, CommandSpec spec) throws IOException {
		try {
			return points(experiment, spec);
		} catch (YamlException e) {
			throw BoardOptions.explained(e);
		}
	}

	private int points(Experiment experiment, CommandSpec spec) throws IOException, YamlException {
		CommandLine line = spec.commandLine();
		Integer wanted = jobs;
		if (wanted != null && wanted < 1)
			throw new ParameterException(line, "--jobs " + wanted + ": expected 1 or more");
		List<Point> points = chosen(experiment, only, line);
		Path folder = output == null ? Path.of(name(experiment.file()) + ".results") : output;
		PrintStream err = new PrintStream(Main.err(spec), true, StandardCharsets.UTF_8);
		Jobs fitting = wanted == null ? Jobs.fitting(points) : Jobs.of(wanted, points);
		ResultsFolder results = ResultsFolder.open(folder, experiment, resume);
		ExperimentProgress progress = new ExperimentProgress(err, new RunStatus(points, fitting.count()));
		ExperimentRun run = new ExperimentRun(experiment.name(), results, fitting, WorkerLaunch.usual(), progress);
		try (Interruption _ = new Interruption(run::cancel)) {
			ExperimentRun.Summary summary;
			try (results; progress) {
				summary = run.run(points);
			}
			if (summary.cancelled()) {
				err.println("trapline: ended; what is finished is in " + folder + ", --resume goes on");
				return ExitCode.STOPPED;
			}
			return tell(experiment, folder, summary, spec);
		}
	}

	/// Prints the results.
	///
	/// @return the exit status
	private int tell(Experiment experiment, Path folder, ExperimentRun.Summary summary, CommandSpec spec)
			throws IOException, YamlException {
		Results results = Results.read(experiment, folder, Progress.none());
		List<Checked> checked = only.isEmpty() ? Checked.all(results) : List.of();
		Writer out = new OutputStreamWriter(Main.out(spec), StandardCharsets.UTF_8);
		ExperimentText.write(results, checked, ExitsBeside.all(results, Progress.none()),
				new ExperimentText.Parameters(Terminal.width(), Terminal.colour()), out);
		out.flush();
		PrintStream err = new PrintStream(Main.err(spec), true, StandardCharsets.UTF_8);
		err.println("trapline: results are in " + folder);
		return !summary.failures().isEmpty() ? ExitCode.FAILED
				: checked.stream().allMatch(Checked::holds) ? ExitCode.OK : ExitCode.WORSE;
	}

	/// The points of an experiment that some selections name; all without one.
	///
	/// @throws ParameterException if there are none
	static List<Point> chosen(Experiment experiment, List<String> only, CommandLine line) throws YamlException {
		List<Point> all = experiment.points();
		if (only.isEmpty())
			return all;
		List<Selection> selections = only.stream().map(text -> {
			try {
				return Selection.parse(text, experiment.axes());
			} catch (Selection.UnknownException e) {
				throw new ParameterException(line, "--only " + text + ": " + e.getMessage());
			}
		}).toList();
		List<Point> some = all.stream().filter(point -> selections.stream().anyMatch(s -> s.matches(point.values()))).toList();
		if (some.isEmpty())
			throw new ParameterException(line, "--only " + String.join(" --only ", only) + ": no such point is in the experiment");
		return some;
	}

	/// The name of an experiment's file without its endings.
	private static String name(Path file) {
		return String.valueOf(file.getFileName()).replaceFirst("(\\.experiment)?\\.ya?ml$", "");
	}
}
