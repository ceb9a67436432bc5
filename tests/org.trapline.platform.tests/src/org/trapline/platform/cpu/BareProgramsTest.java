// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.a64.SystemRegisters;
import org.trapline.a64.elf.ElfFile;
import org.trapline.a64.run.OpClassTiming;
import org.trapline.a64.translate.Options;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlSetting;
import org.trapline.platform.assembly.BoardMachine;
import org.trapline.platform.assembly.Setup;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.device.DeviceLog;
import org.trapline.platform.device.ScriptedConsole;
import org.trapline.platform.image.Image;
import org.trapline.platform.image.Part;
import org.trapline.platform.image.Placement;
import org.trapline.platform.machine.Ending;

/// The bare-metal programs in guests/bare print the same here and on QEMU's virt, but for the lines that a program's
/// file of differences has, each with its reason: QEMU's line after "-", ours after "+".
class BareProgramsTest {
	private static final Path BARE = Path.of(System.getProperty("trapline.root"), "guests", "bare");
	private static final long PLENTY = 100_000_000_000L;
	private static final int SECONDS = 60;
	private static final int COUNTERS = 6;

	/// @param core that the program is for
	/// @param qemu QEMU's core with what the program needs
	/// @param gic version
	/// @param cpus how many
	@ParameterizedTest
	@CsvSource({ "exceptions, cortex-a57, cortex-a57, 2, 1", "registers, cortex-a57, cortex-a57, 2, 1",
			"counters, cortex-a57, cortex-a57, 2, 1", "translation, cortex-a57, cortex-a57, 2, 1",
			"translation16, armv8.2-vhe, neoverse-n1, 2, 1", "vhe, armv8.2-vhe, max, 2, 1",
			"interface, cortex-a57, cortex-a57, 3, 1", "routing, cortex-a57, cortex-a57, 2, 1",
			"priorities2, cortex-a57, cortex-a57, 2, 1",
			"priorities3, cortex-a57, cortex-a57, 3, 1", "lists2, cortex-a57, cortex-a57, 2, 1",
			"lists3, cortex-a57, cortex-a57, 3, 1", "cpus2, cortex-a57, cortex-a57, 2, 4",
			"cpus3, cortex-a57, cortex-a57, 3, 4", "timers, cortex-a57, cortex-a57, 2, 1",
			"monitors, cortex-a57, cortex-a57, 2, 1", "debug, cortex-a57, cortex-a57, 2, 1" })
	void printTheSameAsOnQemu(String program, String core, String qemu, String gic, int cpus)
			throws IOException, InterruptedException, YamlException {
		List<String> ours = here(program, core, gic, cpus, Options.interpretOnly());

		assertThat(differing(expected(program, onQemu(program, qemu, gic, cpus)), ours)).isEmpty();
	}

	@Test
	void sourcesBuildTheSameBytes(@TempDir Path folder) throws IOException, InterruptedException {
		Process build = new ProcessBuilder(BARE.resolve("build.sh").toString(), folder.toString()).redirectErrorStream(true)
				.start();
		String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(build.waitFor()).as(said).isZero();
		for (String program : List.of("exceptions", "registers", "translation", "translation16", "counters", "vhe",
				"interface", "debug", "work-control", "priorities2", "priorities3", "lists2", "lists3", "cpus2", "cpus3",
				"timers", "monitors",
				"routing"))
			assertThat(folder.resolve(program)).as("guests/bare/%s is not what guests/bare/build.sh builds", program)
					.hasSameBinaryContentAs(BARE.resolve(program));
	}

	/// Lines that only one of them has, as a file of differences would have them.
	private static List<String> differing(List<String> expected, List<String> ours) {
		List<String> lines = new ArrayList<>();
		without(expected, ours).forEach(line -> lines.add("- " + line));
		without(ours, expected).forEach(line -> lines.add("+ " + line));
		return lines;
	}

	private static List<String> without(List<String> lines, List<String> others) {
		List<String> rest = new ArrayList<>(lines);
		Set<String> known = new HashSet<>(others);
		rest.removeIf(known::contains);
		return rest;
	}

	@ParameterizedTest
	@CsvSource({ "exceptions, 2, 1", "debug, 2, 1", "lists3, 3, 1", "cpus3, 3, 4", "monitors, 2, 1" })
	void printTheSameInTranslatedCode(String program, String gic, int cpus) throws IOException, YamlException {
		assertThat(here(program, "cortex-a57", gic, cpus, Options.atOnce(1)))
				.isEqualTo(here(program, "cortex-a57", gic, cpus, Options.interpretOnly()));
	}

	private static List<String> here(String program, String core, String gic, int cpus, Options options)
			throws IOException, YamlException {
		ScriptedConsole console = new ScriptedConsole();
		Setup setup = new Setup(BoardFile.read("virt", List.of(new YamlSetting("clusters[0].core.model", core),
				new YamlSetting("gic.version", gic), new YamlSetting("cpus", Integer.toString(cpus)))).board(), true, console,
				List.of(), Optional.of(program), options, cpu -> OpClassTiming.of(cpu.model), DeviceLog.NONE);
		BoardMachine board = new BoardMachine(setup);
		Placement placement = Placement.of(new Image.Program(ElfFile.read(BARE.resolve(program))), Optional.empty(),
				setup.board().memory().windows());
		for (Part part : placement.parts())
			for (int i = 0; i < part.content().length; i++)
				board.machine.bus.ram().store(part.address() + i, 1, part.content()[i]);
		board.start(placement.entry(), 0);
		Optional<Ending> ending = board.machine.run(PLENTY);
		assertThat(ending).as(console.text()).contains(Ending.POWER_OFF);
		return console.text().lines().toList();
	}

	private static List<String> onQemu(String program, String core, String gic, int cpus)
			throws IOException, InterruptedException {
		String machine = "virt,virtualization=on,gic-version=" + gic;
		Process qemu = new ProcessBuilder("qemu-system-aarch64", "-M", machine, "-cpu", core, "-smp",
				Integer.toString(cpus), "-m", "1024", "-nodefaults", "-display", "none", "-chardev", "stdio,id=c",
				"-semihosting-config", "enable=on,target=native,chardev=c", "-kernel",
				BARE.resolve(program).toString()).redirectErrorStream(true).start();
		try {
			String output = new String(qemu.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(qemu.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
			assertThat(qemu.exitValue()).as(output).isZero();
			return output.lines().toList();
		} finally {
			qemu.destroyForcibly();
		}
	}

	/// What QEMU printed, with the lines that are known to differ as they are here.
	private static List<String> expected(String program, List<String> qemu) throws IOException {
		List<String> expected = new ArrayList<>(qemu);
		Path differences = BARE.resolve(program + ".differences");
		for (String line : Files.readAllLines(differences)) {
			if (line.startsWith("- "))
				assertThat(expected.remove(line.substring(2))).as("QEMU printed %s", line).isTrue();
			else if (line.startsWith("+ "))
				expected.add(line.substring(2));
		}
		return expected;
	}
}
