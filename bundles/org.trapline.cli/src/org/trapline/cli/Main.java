// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ServiceLoader;
import java.util.concurrent.CancellationException;
import org.trapline.trace.ImportException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/// The command line's entry point.
@Command(name = "trapline", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
		description = "Tells what the exits of a KVM guest on AArch64 cost, from what was recorded on the board.",
		synopsisSubcommandLabel = "COMMAND",
		footer = {"", "Without a command, the workbench starts; with files only, it opens them.", "",
				"Exit status: 0 done, 1 a file could not be used, 2 wrong command line, 4 read in part only."})
public final class Main implements Runnable {
	@CommandLine.Spec
	private CommandLine.Model.CommandSpec spec = CommandLine.Model.CommandSpec.create();

	private Main() {
	}

	/// Runs a command and ends the process with its exit status.
	public static void main(String[] args) {
		int status = run(new PrintStream(System.out, false, StandardCharsets.UTF_8), System.err, args);
		System.exit(status);
	}

	/// Runs a command.
	///
	/// @return the exit status
	static int run(PrintStream out, PrintStream err, String... args) {
		CommandLine line = commandLine();
		PrintWriter outWriter = new PrintWriter(out, false, StandardCharsets.UTF_8);
		line.setOut(outWriter);
		line.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
		line.setExecutionExceptionHandler((e, command, _) -> explain(e, command.getErr()));
		int status = line.execute(args);
		outWriter.flush();
		// A reader such as head may have closed the pipe: nothing is wrong then.
		return status;
	}

	/// All commands there are.
	static CommandLine commandLine() {
		CommandLine line = new CommandLine(new Main());
		for (Subcommand command : ServiceLoader.load(Subcommand.class, Main.class.getClassLoader()))
			line.addSubcommand(command);
		line.setUsageHelpAutoWidth(true);
		line.setCaseInsensitiveEnumValuesAllowed(true);
		return line;
	}

	@Override
	public void run() {
		spec.commandLine().usage(spec.commandLine().getOut());
	}

	private static int explain(Exception e, PrintWriter err) {
		switch (e) {
		case ImportException i -> err.println("trapline: " + i.getMessage());
		case CancellationException _ -> err.println("trapline: cancelled");
		case IOException i -> err.println("trapline: " + describe(i));
		case UncheckedIOException u -> err.println("trapline: " + describe(u));
		default -> {
			err.println("trapline: this is a defect, please report it with the lines below");
			e.printStackTrace(err);
		}
		}
		return ExitCode.FAILED;
	}

	private static String describe(Exception e) {
		return e.getClass().getSimpleName().replace("Exception", "") + ": " + e.getMessage();
	}

	/// Says which version this is.
	static final class Version implements IVersionProvider {
		@Override
		public String[] getVersion() {
			String version = Main.class.getPackage().getImplementationVersion();
			return new String[] {"trapline " + (version == null ? "development build" : version) + ", Java "
					+ Runtime.version()};
		}
	}
}
