// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ServiceLoader;
import java.util.concurrent.CancellationException;
import org.trapline.trace.ImportException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/// The command line's entry point.
@Command(name = "trapline", mixinStandardHelpOptions = true, versionProvider = Main.Version.class,
		description = "Tells what the exits of a KVM guest on AArch64 cost and how benchmarks differ between runs, from what"
				+ " was recorded on the board.",
		synopsisSubcommandLabel = "COMMAND",
		footer = {"", "Without a command, the workbench starts; with files only, it opens them.", "",
				"Exit status: 0 done, 1 a file could not be used, 2 wrong command line, 3 worse (compare), 4 read in"
						+ " part only."})
public final class Main implements Runnable {
	/// What Linux says when the reader of a pipe, such as head, has gone.
	private static final String BROKEN_PIPE = "Broken pipe";

	@Spec
	private CommandSpec spec = CommandSpec.create();

	private final InputStream in;
	private final OutputStream out;
	private final OutputStream err;

	private Main(InputStream in, OutputStream out, OutputStream err) {
		this.in = in;
		this.out = out;
		this.err = err;
	}

	/// Runs a command and ends the process with its exit status.
	public static void main(String[] args) {
		System.exit(run(new FileInputStream(FileDescriptor.in), new FileOutputStream(FileDescriptor.out), System.err, args));
	}

	/// Standard input. Not to be closed.
	static InputStream in(CommandSpec command) {
		return ((Main) command.root().userObject()).in;
	}

	/// Standard output, whose errors show as exceptions. Not to be closed.
	static OutputStream out(CommandSpec command) {
		return ((Main) command.root().userObject()).out;
	}

	/// Standard error. Not to be closed.
	static OutputStream err(CommandSpec command) {
		return ((Main) command.root().userObject()).err;
	}

	/// Runs a command that has nothing to read.
	///
	/// @return the exit status
	static int run(OutputStream out, PrintStream err, String... args) {
		return run(InputStream.nullInputStream(), out, err, args);
	}

	private static int run(InputStream in, OutputStream out, PrintStream err, String... args) {
		CommandLine line = commandLine(in, out, err);
		PrintWriter text = new PrintWriter(out, false, StandardCharsets.UTF_8);
		PrintWriter errors = new PrintWriter(err, true, StandardCharsets.UTF_8);
		line.setOut(text);
		line.setErr(errors);
		line.setExecutionExceptionHandler((e, command, _) -> explain(e, command.getErr()));
		line.setParameterExceptionHandler((e, _) -> correct(e));
		int status = line.execute(args);
		if (text.checkError() && status == ExitCode.OK) {
			errors.println("trapline: standard output cannot be written to");
			return ExitCode.FAILED;
		}
		return status;
	}

	/// All commands there are.
	static CommandLine commandLine(OutputStream out, OutputStream err) {
		return commandLine(InputStream.nullInputStream(), out, err);
	}

	private static CommandLine commandLine(InputStream in, OutputStream out, OutputStream err) {
		CommandLine line = new CommandLine(new Main(in, out, err));
		for (Subcommand command : ServiceLoader.load(Subcommand.class, Main.class.getClassLoader())) {
			CommandLine subcommand = new CommandLine(command);
			command.prepare(subcommand);
			line.addSubcommand(subcommand);
		}
		// an argument such as @12.5 is itself, and no file of arguments
		line.setExpandAtFiles(false);
		line.setUsageHelpAutoWidth(true);
		line.setCaseInsensitiveEnumValuesAllowed(true);
		return line;
	}

	@Override
	public void run() {
		spec.commandLine().usage(spec.commandLine().getOut());
	}

	/// Says what is wrong with a command line; all options would be pages, above which it could not be seen.
	private static int correct(ParameterException e) {
		CommandLine command = e.getCommandLine();
		PrintWriter err = command.getErr();
		err.println("trapline: " + e.getMessage());
		UnmatchedArgumentException.printSuggestions(e, err);
		err.println("\"" + command.getCommandSpec().qualifiedName() + " --help\" says what there is.");
		return command.getCommandSpec().exitCodeOnInvalidInput();
	}

	private static int explain(Exception e, PrintWriter err) {
		switch (e) {
		case IOException i when BROKEN_PIPE.equals(i.getMessage()) -> { }
		case ImportException i -> err.println("trapline: " + i.getMessage());
		case CancellationException _ -> err.println("trapline: cancelled");
		case IOException i -> err.println("trapline: " + describe(i));
		case UncheckedIOException u -> err.println("trapline: " + describe(u.getCause() instanceof IOException i ? i : u));
		default -> {
			err.println("trapline: this is a defect, please report it with the lines below");
			e.printStackTrace(err);
		}
		}
		return ExitCode.FAILED;
	}

	/// An exception's message, with what its class says where the message is a file's name alone, as the JDK's often are.
	private static String describe(Exception e) {
		String message = e.getMessage();
		if (e instanceof NoSuchFileException)
			return message + ": no such file or folder";
		if (e instanceof AccessDeniedException)
			return message + ": permission denied";
		boolean bare = message == null || e instanceof FileSystemException file && file.getReason() == null;
		return (bare ? e.getClass().getSimpleName().replace("Exception", "") + ": " : "") + message;
	}

	/// Says which version this is.
	static final class Version implements IVersionProvider {
		@Override
		public String[] getVersion() {
			return new String[] {text() + ", Java " + Runtime.version()};
		}

		/// Trapline's name and version.
		static String text() {
			String version = Main.class.getPackage().getImplementationVersion();
			return "trapline " + (version == null ? "development build" : version);
		}
	}
}
