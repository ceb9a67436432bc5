// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.linux;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlSetting;
import org.trapline.platform.assembly.BoardMachine;
import org.trapline.platform.assembly.Setup;
import org.trapline.platform.board.Board;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.boot.Boot;
import org.trapline.platform.boot.BootRun;
import org.trapline.platform.boot.Limits;
import org.trapline.platform.boot.Outcome;
import org.trapline.platform.boot.WatchedConsole;
import org.trapline.platform.device.ScriptedConsole;
import org.trapline.platform.image.Image;
import org.trapline.platform.machine.Machine;
import org.trapline.platform.virtio.VirtioDevice;

/// A Linux that was booted, ran a script, and has turned its machine off.
///
/// @param outcome of the run
/// @param text on the console
record BootedLinux(Outcome outcome, String text) {
	private static final long PLENTY = 80_000_000_000L;

	/// A machine to boot on.
	///
	/// @param level where the kernel is entered
	record Machines(String board, String model, int cpus, int gic, int level) {
		Board made(String... settings) throws IOException, YamlException {
			List<YamlSetting> all = Stream.concat(Stream.of("cpus=" + cpus, "gic.version=" + gic, "clusters.core.model=" + model),
					Stream.of(settings)).map(setting -> YamlSetting.parse(setting).orElseThrow()).toList();
			return BoardFile.read(board, all).board();
		}
	}

	/// Boots.
	///
	/// @param script of the shell
	static BootedLinux run(LinuxFiles linux, Board board, int level, List<VirtioDevice> devices, String script) throws IOException {
		ScriptedConsole text = new ScriptedConsole();
		WatchedConsole console = new WatchedConsole(text);
		Setup usual = Setup.of(board, level == 2, console);
		BoardMachine machine = new BoardMachine(new Setup(board, usual.hypervisor(), console, devices, Optional.empty(),
				usual.options(), usual.timing(), usual.log()));
		new Boot(Image.read(linux.kernel(), OptionalLong.empty(), 1 << 30), Optional.of(linux.initrd()),
				"console=ttyAMA0 -- " + script, Optional.empty(), 1).load(machine, board);
		Outcome outcome = new BootRun(machine, console,
				new Limits("", Limits.NONE, Limits.NONE, PLENTY, Limits.NONE, Optional.empty())).run(new Unattended());
		return new BootedLinux(outcome, text.text());
	}

	/// What stands on the console, without the ends of lines that terminals have.
	List<String> lines() {
		return text.lines().map(String::strip).toList();
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
