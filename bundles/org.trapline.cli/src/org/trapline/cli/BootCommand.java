// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.BindException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.trapline.platform.assembly.BoardMachine;
import org.trapline.platform.assembly.Setup;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.boot.Boot;
import org.trapline.platform.boot.BootRun;
import org.trapline.platform.boot.Limits;
import org.trapline.platform.boot.Outcome;
import org.trapline.platform.boot.WatchedConsole;
import org.trapline.platform.device.DeviceLog;
import org.trapline.platform.gdb.GdbServer;
import org.trapline.platform.image.Image;
import org.trapline.platform.linux.LinuxCache;
import org.trapline.platform.linux.LinuxFiles;
import org.trapline.platform.machine.Machine;
import org.trapline.platform.timing.BoardTiming;
import org.trapline.platform.timing.Regions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// {@code trapline boot}: a board of one's own, from power-on.
@Command(name = "boot", mixinStandardHelpOptions = true, sortOptions = false,
		description = {"Boots a kernel, or a bare-metal program, on a virtual board; its serial console is this terminal.",
				ConsoleKeys.WORDS + '.'},
		footerHeading = "%nExit status: that of the guest (semihosting), 0 turned off or --until reached, 1 a file could not be"
				+ " used, 2 wrong command line, 5 a limit is reached, 6 the guest reset, panicked or can never go on, 7 ended by"
				+ " the user.%n%nExamples:%n",
		footer = {"  trapline fetch linux; trapline boot linux --cpus 4 --memory 2G",
				"  trapline boot linux --el 2 --gic 3 --append \"-- uname -a; cat /proc/cpuinfo\"",
				"  trapline boot test.elf --board ls2080a --set clusters.l2.size=512K --until cycles:10M"})
public final class BootCommand implements Subcommand {
	private static final String LINUX = "linux";
	/// Of one device, that are told.
	private static final int MESSAGES = 10;
	private static final String CONSOLE_KEY = "console=";

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(index = "0", arity = "0..1", paramLabel = "IMAGE|linux", description = "An arm64 kernel Image (also compressed by"
			+ " gzip) or an ELF file; linux is what \"fetch linux\" has fetched. None with --restore.")
	private @Nullable String image;

	@Mixin
	private BoardOptions board = new BoardOptions();

	@Option(names = "--at", paramLabel = "ADDRESS", description = "Load the image as it is to this address, and start there.")
	private @Nullable String address;

	@Option(names = "--initrd", paramLabel = "FILE", description = "The initial RAM disk.")
	private @Nullable Path initrd;

	@Option(names = "--append", paramLabel = "TEXT", description = "The kernel's command line. What stands in it after \" -- \" is"
			+ " run by the fetched Linux, which then turns off.")
	private String arguments = "";

	@Option(names = "--dtb", paramLabel = "FILE", description = "A device tree in the place of the board's own.")
	private @Nullable Path tree;

	@Option(names = "--el", paramLabel = "1|2", description = "The exception level to start at; with 1, which is"
			+ " the default, there is no EL2.")
	private @Nullable Integer level;

	@Mixin
	private ModeOptions modes = new ModeOptions();

	@Mixin
	private BootDevices devices = new BootDevices();

	@Option(names = "--gdb", paramLabel = "[ADDRESS:]PORT", description = "Wait there for a debugger to connect, and let it"
			+ " go on. Only this machine can connect unless an address is given.")
	private @Nullable String gdb;

	@Option(names = "--save-checkpoint", paramLabel = "FILE", description = "Save the machine's state there when the run ends.")
	private @Nullable Path save;

	@Option(names = "--restore", paramLabel = "FILE", description = "Go on from a checkpoint.")
	private @Nullable Path restore;

	@Mixin
	private LimitOptions limits = new LimitOptions();

	@Option(names = "--seed", paramLabel = "N", description = "Of the random numbers that the guest gets. Default:"
			+ " ${DEFAULT-VALUE}.")
	private long seed = 1;

	@Option(names = {"-o", "--output"}, paramLabel = "RUN", description = "Write a run there, a folder that the workbench opens:"
			+ " console, counters, board.")
	private @Nullable Path output;

	@Override
	public Integer call() throws IOException {
		CommandLine line = spec.commandLine();
		check();
		PrintStream err = new PrintStream(Main.err(spec), true, StandardCharsets.UTF_8);
		Path from = restore;
		BoardFile file = from != null && !board.given() ? BootCheckpoint.board(from) : board.read(line);
		int entered = level != null ? level : from != null ? BootCheckpoint.level(from) : 1;
		Limits ends = limits.limits(line);
		Optional<Boot> boot = from == null ? Optional.of(boot(file)) : Optional.empty();
		boolean bare = boot.isPresent() ? !(boot.get().image() instanceof Image.Kernel) : from != null && BootCheckpoint.bare(from);
		Optional<BootOutput> run = output == null ? Optional.empty() : Optional.of(BootOutput.in(output));
		OutputStream out = run.isPresent() ? run.get().with(Main.out(spec)) : Main.out(spec);
		try (BootDevices plugged = devices; BootTerminal terminal = new BootTerminal(Main.in(spec), out)) {
			WatchedConsole console = new WatchedConsole(terminal.console());
			Setup usual = Setup.of(file.board(), entered == 2, console);
			BoardTiming timing = new BoardTiming(file.board(), modes.code());
			BoardMachine machine = new BoardMachine(new Setup(usual.board(), usual.hypervisor(), console,
					plugged.devices(line, seed, text -> say(err, text)), bare ? Optional.of(arguments) : Optional.empty(), usual.options(),
					timing, log(err)));
			// all of them now, so that checkpoints have the same parts whenever they are made
			machine.machine.cpus().forEach(timing::apply);
			Regions regions = new Regions(machine.machine, timing);
			BootCheckpoint checkpoint = new BootCheckpoint(machine, timing, regions, file, entered, bare, plugged.words());
			if (boot.isPresent())
				boot.get().load(machine, file.board());
			else if (from != null)
				checkpoint.restore(from);
			plugged.networks().meet(machine.machine);
			BootRun booted = new BootRun(machine, console, ends, modes.changes(line));
			if (run.isPresent())
				run.get().begin();
			Outcome outcome = run(machine.machine, booted, terminal, checkpoint, err);
			if (run.isPresent())
				run.get().finish(machine.machine, file, regions, conditions(boot, entered));
			return status(outcome, machine.machine);
		}
	}

	private Outcome run(Machine machine, BootRun run, BootTerminal terminal, BootCheckpoint checkpoint, PrintStream err)
			throws IOException {
		modes.begin(machine);
		BootStatistics statistics = BootStatistics.begin(machine, checkpoint.regions());
		Path file = save;
		Optional<BootSession.Saving> saving = file == null ? Optional.empty() : Optional.of(() -> checkpoint.save(file));
		Outcome outcome;
		try (GdbServer server = debugger(machine, err)) {
			terminal.start();
			outcome = run.run(new BootSession(terminal.console(), terminal.keys(), Optional.ofNullable(server), statistics, saving,
					devices.networks(), err, new BootSession.Pace()));
		}
		terminal.close();
		err.print("\r\ntrapline: " + outcome.words() + "\r\n");
		statistics.print(err);
		if (outcome.failed())
			statistics.printPlaces(err);
		if (saving.isPresent())
			saving.get().save();
		return outcome;
	}

	/// What of the run's circumstances is not the board's.
	private Map<String, String> conditions(Optional<Boot> boot, int entered) {
		Map<String, String> conditions = new LinkedHashMap<>();
		boot.ifPresent(from -> {
			conditions.put("image", from.image().file().toString());
			conditions.put("arguments", from.arguments());
			from.initrd().ifPresent(disk -> conditions.put("initial RAM disk", disk.toString()));
		});
		if (restore != null)
			conditions.put("checkpoint", restore.toString());
		conditions.put("entered at", "EL" + entered);
		conditions.put("seed", Long.toString(seed));
		conditions.values().removeIf(String::isEmpty);
		return conditions;
	}

	/// Tells the user what goes wrong with devices.
	private static DeviceLog log(PrintStream err) {
		DeviceLog log = (key, message) -> say(err, key + ": " + message);
		return log.limited(MESSAGES);
	}

	private static void say(PrintStream err, String text) {
		err.print("\r\ntrapline: " + text + "\r\n");
	}

	private @Nullable GdbServer debugger(Machine machine, PrintStream err) throws IOException {
		String place = gdb;
		if (place == null)
			return null;
		int colon = place.lastIndexOf(':');
		InetAddress address = colon < 0 ? InetAddress.getLoopbackAddress() : InetAddress.getByName(place.substring(0, colon));
		int port = (int) WrittenNumber.of(spec.commandLine(), "--gdb", place.substring(colon + 1), 1000, 0, 65535);
		GdbServer server;
		try {
			server = new GdbServer(machine, address, port);
		} catch (BindException e) {
			throw new IOException("--gdb " + place + ": " + e.getMessage(), e);
		}
		err.print("trapline: waiting for a debugger: target remote " + address.getHostAddress() + ':' + server.port() + "\r\n");
		server.await();
		return server;
	}

	/// What is booted.
	private Boot boot(BoardFile file) throws IOException {
		String name = image == null ? "" : image;
		Optional<Path> disk = Optional.ofNullable(initrd);
		String line = arguments;
		Path path = Path.of(name);
		if (name.equals(LINUX)) {
			LinuxFiles linux = LinuxCache.ofUser().newest().orElseThrow(() -> new IOException(
					"linux: found none in the cache, expected one fetched before, by \"trapline fetch linux\""));
			path = linux.kernel();
			disk = disk.or(() -> Optional.of(linux.initrd()));
			line = line.contains(CONSOLE_KEY) ? line : (CONSOLE_KEY + "ttyAMA0 " + line).strip();
		}
		OptionalLong at = OptionalLong.empty();
		if (address != null)
			at = OptionalLong.of(WrittenNumber.address(spec.commandLine(), "--at", address));
		Image read = Image.read(path, at, file.board().memory().bytes());
		return new Boot(read, disk, line, Optional.ofNullable(tree), seed);
	}

	private void check() {
		if ((image == null) == (restore == null))
			throw wrong(image == null ? "found no image, expected one, or linux, or --restore FILE"
					: "--restore: expected no image with it");
		if (restore != null && (initrd != null || tree != null || !arguments.isEmpty() || address != null))
			throw wrong("--restore: expected no --initrd, --append, --dtb or --at with it: they are part of the checkpoint");
		Path kept = save;
		Path folder = kept == null ? null : kept.toAbsolutePath().getParent();
		if (kept != null && (Files.isDirectory(kept) || folder == null || !Files.isDirectory(folder)))
			throw wrong("--save-checkpoint " + save + ": expected a file in a folder that there is");
		modes.check(spec.commandLine());
		if (level != null && level != 1 && level != 2)
			throw wrong("--el " + level + ": expected 1 or 2");
	}

	private static int status(Outcome outcome, Machine machine) {
		return switch (outcome) {
		case POWER_OFF -> machine.exitStatus();
		case REACHED -> ExitCode.OK;
		case LIMIT -> ExitCode.LIMIT;
		case RESET, PANIC, IDLE, STUCK -> ExitCode.GUEST;
		case STOPPED -> ExitCode.STOPPED;
		};
	}

	private ParameterException wrong(String message) {
		return new ParameterException(spec.commandLine(), message);
	}
}
