// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.trapline.measure.Notice;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;
import org.trapline.trace.GuestTrace;
import org.trapline.trace.ImportException;
import org.trapline.trace.Problem;
import org.trapline.trace.runs.RunPlan;
import org.trapline.trace.runs.RunSource;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Opens the files of a command one after another, says on standard error what is wrong with them, and sums up the
/// exit status.
final class RunOpener {
	@Spec(Spec.Target.MIXEE)
	private CommandSpec command = CommandSpec.create();

	@Option(names = {"-q", "--quiet"}, description = "Print no warnings on standard error.")
	private boolean quiet;

	private final RunSource source = RunSource.installed();
	private boolean failed;

	/// What to do with a run; it is closed afterwards.
	interface Use {
		void run(Path file, Run run) throws IOException, ImportException;
	}

	/// Opens each file, and each run that a folder holds, and uses it. What cannot be used is named on standard error and
	/// the others follow.
	///
	/// @return the exit status
	int each(List<Path> files, Use use) throws IOException, ImportException {
		return each(files, List.of(), use);
	}

	/// Opens each file, and each run that a folder holds, and uses it, as [#each(List, Use)] does.
	///
	/// @param guests recordings made in the guests of the only file, a host's
	int each(List<Path> files, List<GuestTrace> guests, Use use) throws IOException, ImportException {
		int status = ExitCode.OK;
		for (Path file : files)
			try {
				List<RunPlan> plans = source.plans(file);
				if (!guests.isEmpty() && (plans.size() != 1 || plans.getFirst().recordings().size() != 1))
					throw new ImportException(Problem.inFile(file, plans.stream().mapToInt(p -> p.recordings().size()).sum()
							+ " recordings", "one, the host's, with --guest"));
				for (RunPlan plan : plans)
					status = Math.max(status, use(guests.isEmpty() ? plan : plan.withGuests(guests), use));
			} catch (ImportException e) {
				say(String.valueOf(e.getMessage()));
				failed = true;
			}
		return failed ? ExitCode.FAILED : status;
	}

	/// How many runs some files and folders are; those that cannot be used count as one.
	int runs(List<Path> files) throws IOException {
		int runs = 0;
		for (Path file : files)
			try {
				runs += source.plans(file).size();
			} catch (ImportException _) {
				runs++;
			}
		return runs;
	}

	private int use(RunPlan plan, Use use) throws IOException {
		try (Run run = open(plan)) {
			use.run(plan.where(), run);
			return run.partial() ? ExitCode.PARTIAL : ExitCode.OK;
		} catch (ImportException e) {
			say(String.valueOf(e.getMessage()));
			failed = true;
			return ExitCode.OK;
		}
	}

	private Run open(RunPlan plan) throws IOException, ImportException {
		PrintStream err = System.err;
		Progress progress = TerminalProgress.on(err, "Reading " + plan.label());
		try {
			return source.open(plan, progress);
		} finally {
			TerminalProgress.end(progress);
		}
	}

	/// Prints the notices that change how figures are to be read.
	void warn(Path file, Run run) {
		if (!quiet)
			for (Notice notice : run.notices())
				if (notice.severity() != Notice.Severity.INFO)
					say((notice.message().startsWith(file.toString()) ? "" : file + ": ") + notice.message());
	}

	/// Prints a message about something that went wrong.
	void say(String message) {
		PrintWriter err = command.commandLine().getErr();
		err.println("trapline: " + message);
		err.flush();
	}
}
