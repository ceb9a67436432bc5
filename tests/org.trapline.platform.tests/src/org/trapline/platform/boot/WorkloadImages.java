// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.boot;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlSetting;
import org.trapline.platform.assembly.BoardMachine;
import org.trapline.platform.assembly.Setup;
import org.trapline.platform.board.Board;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.device.ScriptedConsole;
import org.trapline.platform.image.Image;
import org.trapline.platform.machine.Machine;
import org.trapline.platform.timing.BoardTiming;
import org.trapline.platform.virtio.VirtioDevice;
import org.trapline.platform.virtio.block.BlockDevice;
import org.trapline.platform.virtio.block.ImageFile;
import org.trapline.platform.virtio.block.Overlay;

/// Runs images of guests/workloads here and on QEMU, as lines without times.
final class WorkloadImages {
	static final Path FOLDER = Path.of(System.getProperty("trapline.root"), "guests", "workloads");
	private static final int SECONDS = 120;
	private static final int MEBIBYTE = 1 << 20;
	private static final String MEMORY = "1024M";
	/// An hour of the guest's time.
	private static final long PLENTY = 7_200_000_000_000L;

	private WorkloadImages() {
	}

	/// What a machine is.
	///
	/// @param board its name
	/// @param level where the image is entered
	/// @param timing whether cycles are the timing model's
	/// @param disk of whole MiB, if there is one
	record Machines(String board, int cpus, int gic, int level, boolean timing, Optional<Path> disk) {
		static Machines virt(int cpus, int gic, int level) {
			return new Machines("virt", cpus, gic, level, false, Optional.empty());
		}

		Machines timed() {
			return new Machines(board, cpus, gic, level, true, disk);
		}

		Machines with(Path file) {
			return new Machines(board, cpus, gic, level, timing, Optional.of(file));
		}
	}

	/// What an image prints on our board, which it has to turn off.
	static List<String> here(Path image, Machines machines, String arguments) throws IOException, YamlException {
		Board board = BoardFile.read(machines.board, List.of(new YamlSetting("cpus", String.valueOf(machines.cpus)),
				new YamlSetting("gic.version", String.valueOf(machines.gic)), new YamlSetting("memory.size", MEMORY))).board();
		if (machines.disk.isEmpty())
			return run(image, board, machines, List.of(), arguments);
		try (Overlay disk = new Overlay(new ImageFile(machines.disk.get(), false), MEBIBYTE)) {
			return run(image, board, machines, List.of(new BlockDevice(disk, "disk")), arguments);
		}
	}

	private static List<String> run(Path image, Board board, Machines machines, List<VirtioDevice> devices, String arguments)
			throws IOException {
		ScriptedConsole text = new ScriptedConsole();
		WatchedConsole console = new WatchedConsole(text);
		Setup usual = Setup.of(board, machines.level == 2, console);
		BoardMachine machine = new BoardMachine(new Setup(board, usual.hypervisor(), console, devices, Optional.empty(),
				usual.options(), new BoardTiming(board), usual.log()));
		machine.machine.timed(machines.timing);
		new Boot(Image.read(image, OptionalLong.empty(), 1 << 30), Optional.empty(), arguments, Optional.empty(), 1)
				.load(machine, board);
		Outcome outcome = new BootRun(machine, console,
				new Limits("", Limits.NONE, Limits.NONE, PLENTY, Limits.NONE, Optional.empty())).run(new Unattended());
		assertThat(outcome).as(text.text()).isEqualTo(Outcome.POWER_OFF);
		return text.text().lines().toList();
	}

	/// What it prints on QEMU's.
	static List<String> onQemu(Path image, Machines machines, String arguments) throws IOException, InterruptedException {
		List<String> command = new ArrayList<>(List.of("qemu-system-aarch64", "-M",
				"virt,gic-version=" + machines.gic + (machines.level == 2 ? ",virtualization=on" : ""), "-cpu", "cortex-a57",
				"-smp", String.valueOf(machines.cpus), "-m", MEMORY, "-nodefaults", "-display", "none", "-serial", "stdio",
				"-kernel", image.toString(), "-append", arguments));
		machines.disk.ifPresent(disk -> command.addAll(List.of("-drive", "file=" + disk + ",if=none,format=raw,id=d",
				"-device", "virtio-blk-device,drive=d")));
		Process qemu = new ProcessBuilder(command).redirectErrorStream(true).start();
		try {
			String output = new String(qemu.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(qemu.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
			assertThat(qemu.exitValue()).as(output).isZero();
			return output.lines().toList();
		} finally {
			qemu.destroyForcibly();
		}
	}

	/// Lines with N for each figure that depends on time; those of context switches too short to print are not there.
	static List<String> withoutTimes(List<String> lines) {
		return lines.stream().map(line -> line.replaceAll("(?<= )[\\d.]+(?= |$)", "N").replaceAll("^[\\d.]+ +N$", "N N")
				.replaceAll("\\b(ns|ovr|done|ticks)=[\\d.]+", "$1=N").replaceAll(" +", " "))
				.filter(line -> !line.equals("N N")).toList();
	}

	/// Nobody, who types nothing.
	private static final class Unattended implements BootRun.Host {
		@Override
		public boolean between(Machine machine) {
			return true;
		}

		@Override
		public boolean mayWake() {
			return false;
		}
	}
}
