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
import org.trapline.trace.ImportException;
import org.trapline.trace.Importers;
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

	/// What to do with a run; it is closed afterwards.
	interface Use {
		void run(Path file, Run run) throws IOException, ImportException;
	}

	/// Opens each file and uses its run. A file that cannot be used is named on standard error and the others follow.
	///
	/// @return the exit status
	int each(List<Path> files, Use use) throws IOException, ImportException {
		int status = ExitCode.OK;
		for (Path file : files)
			try (Run run = open(file)) {
				use.run(file, run);
				if (run.partial() && status == ExitCode.OK)
					status = ExitCode.PARTIAL;
			} catch (ImportException e) {
				say(String.valueOf(e.getMessage()));
				status = ExitCode.FAILED;
			}
		return status;
	}

	/// Opens a file, with progress on a terminal.
	private Run open(Path file) throws IOException, ImportException {
		PrintStream err = System.err;
		Progress progress = TerminalProgress.on(err, "Reading " + file.getFileName());
		try {
			return Importers.installed().open(file, progress);
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
