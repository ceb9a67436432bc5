// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trapline.a64.core.CoreModel;
import org.trapline.a64.core.Timing;
import org.trapline.a64.linux.Ending;
import org.trapline.a64.linux.Execution;
import org.trapline.a64.linux.Profile;
import org.trapline.a64.linux.file.OpenFile;
import org.trapline.a64.linux.file.RegularFile;
import org.trapline.a64.linux.file.StreamFile;
import org.trapline.a64.run.Engine;
import org.trapline.a64.run.OpClassTiming;
import org.trapline.a64.translate.Options;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// {@code trapline exec}: a program for AArch64 Linux, run here.
@Command(name = "exec", mixinStandardHelpOptions = true, sortOptions = false,
		description = {"Runs a static AArch64 Linux program, with its exit status.",
				"It sees the files below the current directory, read-only unless --writable is given, and standard"
						+ " streams. What stands after PROGRAM is its own."},
		footerHeading = "%nExamples:%n",
		footer = {"  trapline exec ./hello world", "  trapline exec --stats busybox sha256sum README.md",
				"  trapline exec --max-instructions 1G --cpu cortex-a57 ./test"})
public final class ExecCommand implements Subcommand {
	private static final long LEAST_MEMORY = 16 << 20;
	private static final long MOST_MEMORY = 64L << 30;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--cpu", paramLabel = "MODEL", description = "The core: cortex-a57, cortex-a72 or armv8.2-vhe, which has"
			+ " every extension that Trapline knows. Default: ${DEFAULT-VALUE}.")
	private String cpu = "armv8.2-vhe";

	@Option(names = "--max-instructions", paramLabel = "N", description = "Stop the program after so many, with status 152;"
			+ " k, M and G are allowed.")
	private String mostInstructions = "";

	@Option(names = "--memory", paramLabel = "SIZE", description = "What the program may touch, for instance 64M or 2G."
			+ " Default: ${DEFAULT-VALUE}.")
	private String memory = "1G";

	@Option(names = "--writable", description = "Let the program change files below the current directory.")
	private boolean writable;

	@Option(names = "--env", paramLabel = "NAME=VALUE", description = "A variable of its environment, which has none"
			+ " otherwise. May be repeated.")
	private List<String> environment = List.of();

	@Option(names = "--stats", description = "Print to standard error what was executed: instructions by class, the hottest"
			+ " code, what was translated, speed.")
	private boolean statistics;

	@Option(names = "--interpret", description = "Translate nothing: every instruction is interpreted.")
	private boolean interpret;

	@Option(names = "--timing", paramLabel = "KIND", description = "Count cycles: opclass, by the class of each instruction"
			+ " alone.")
	private @Nullable String timing;

	@Option(names = "--seed", paramLabel = "N", description = "Of the random numbers that the program gets. Default:"
			+ " ${DEFAULT-VALUE}.")
	private long seed = 1;

	@Option(names = "--real-time", description = "Let the program see this machine's clock. Otherwise a nanosecond passes with"
			+ " each instruction, from 1 January 2026 on, so that every run is the same.")
	private boolean realTime;

	@Parameters(index = "0", paramLabel = "PROGRAM", description = "A static AArch64 ELF file.")
	private Path program = Path.of("");

	@Parameters(index = "1..*", paramLabel = "ARGUMENT", description = "The program's arguments.")
	private List<String> arguments = List.of();

	/// What stands after the program is the program's, whatever it looks like.
	@Override
	public void prepare(CommandLine line) {
		line.setStopAtPositional(true);
	}

	@Override
	public Integer call() throws IOException {
		try {
			return execute();
		} catch (OutOfMemoryError _) {
			throw new IOException(program + ": found no room in Java's heap of " + (Runtime.getRuntime().maxMemory() >>> 20)
					+ " MiB for the " + memory + " that it may touch, expected more (-Xmx), or a smaller --memory");
		}
	}

	private int execute() throws IOException {
		if (!Files.isRegularFile(program))
			throw new IOException(program + ": found " + (Files.exists(program) ? "no regular file" : "no such file")
					+ ", expected a static AArch64 program");
		List<String> all = new ArrayList<>(List.of(program.toString()));
		all.addAll(arguments);
		PrintStream err = new PrintStream(Main.err(spec), true, StandardCharsets.UTF_8);
		Execution execution = new Execution(program, all, options(), streams(err));
		Engine engine = new Engine(execution.core(), interpret ? Options.interpretOnly() : Options.usual());
		Ending ending = statistics ? runCounted(execution, engine, err) : execution.run(engine::run);
		if (!ending.report().isEmpty())
			err.print("trapline: " + ending.report());
		return ending.status();
	}

	private Ending runCounted(Execution execution, Engine engine, PrintStream err) throws IOException {
		Profile profile = new Profile(execution.core(), engine::run);
		ThreadMXBean threads = ManagementFactory.getThreadMXBean();
		long start = threads.getCurrentThreadCpuTime();
		Ending ending = execution.run(profile);
		long nanos = threads.getCurrentThreadCpuTime() - start;
		new ExecStatistics(execution, profile, interpret ? Optional.empty() : Optional.of(engine.regions().statistics()),
				nanos).print(err);
		return ending;
	}

	private Execution.Streams streams(PrintStream err) {
		Path file = Path.of("/proc/self/fd/0");
		FileInputStream in = new FileInputStream(FileDescriptor.in);
		OpenFile input = Files.isRegularFile(file) ? new RegularFile(in.getChannel(), file, 0)
				: StreamFile.input(in, Terminal.is(Terminal.IN));
		return new Execution.Streams(input, StreamFile.output(Main.out(spec), 1, Terminal.is(Terminal.OUT)),
				StreamFile.output(err, 2, Terminal.is(Terminal.ERR)), err);
	}

	private Execution.Options options() {
		CoreModel model = CoreModel.of(cpu).orElseThrow(() -> wrong("--cpu " + cpu + ": expected one of "
				+ String.join(", ", CoreModel.NAMES)));
		for (String variable : environment)
			if (variable.indexOf('=') < 1)
				throw wrong("--env " + variable + ": expected NAME=VALUE");
		CommandLine line = spec.commandLine();
		long most = mostInstructions.isEmpty() ? Long.MAX_VALUE
				: WrittenNumber.of(line, "--max-instructions", mostInstructions, 1000, 1, Long.MAX_VALUE);
		long bytes = WrittenNumber.of(line, "--memory", memory, 1024, LEAST_MEMORY, MOST_MEMORY);
		return new Execution.Options(model, bytes, most,
				Path.of(""), writable, environment, seed, realTime, timing(model));
	}

	private Optional<Timing> timing(CoreModel model) {
		if (timing == null)
			return Optional.empty();
		if (!timing.equals("opclass"))
			throw wrong("--timing " + timing + ": expected opclass");
		return Optional.of(OpClassTiming.of(model));
	}

	private ParameterException wrong(String what) {
		return new ParameterException(spec.commandLine(), what);
	}
}
