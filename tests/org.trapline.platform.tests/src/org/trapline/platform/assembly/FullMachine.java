// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.assembly;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trapline.measure.yaml.YamlException;
import org.trapline.measure.yaml.YamlSetting;
import org.trapline.platform.board.Board;
import org.trapline.platform.board.BoardFile;
import org.trapline.platform.device.ScriptedConsole;
import org.trapline.platform.virtio.Entropy;
import org.trapline.platform.virtio.SerialPort;
import org.trapline.platform.virtio.VirtioDevice;
import org.trapline.platform.virtio.block.BlockDevice;
import org.trapline.platform.virtio.block.ImageFile;
import org.trapline.platform.virtio.block.Overlay;
import org.trapline.platform.virtio.net.Hub;
import org.trapline.platform.virtio.net.NetworkDevice;
import org.trapline.platform.virtio.ninep.SharedDirectory;

/// A machine with one of every device.
final class FullMachine {
	private static final int DISK_BYTES = 1 << 16;

	final BoardMachine machine;
	final List<String> log = new ArrayList<>();

	/// @param folder that is shared, and has the disk, which stays as it is
	FullMachine(String gic, Path folder) throws IOException, YamlException {
		Board board = BoardFile.read("virt", List.of(new YamlSetting("cpus", "2"), new YamlSetting("gic.version", gic),
				new YamlSetting("gic.legacy", "true"), new YamlSetting("memory.size", "64M"))).board();
		ScriptedConsole console = new ScriptedConsole();
		Setup usual = Setup.of(board, true, console);
		Hub hub = new Hub(1000);
		Path disk = Files.write(folder.resolve("disk"), new byte[DISK_BYTES]);
		List<VirtioDevice> devices = List.of(new Entropy(1),
				new BlockDevice(new Overlay(new ImageFile(disk, false), DISK_BYTES), "disk"),
				new SharedDirectory(folder, "share", true), new NetworkDevice(new byte[] {2, 0, 0, 0, 0, 1}, hub.port()),
				new NetworkDevice(new byte[] {2, 0, 0, 0, 0, 2}, hub.port()), new SerialPort(new ScriptedConsole()));
		machine = new BoardMachine(new Setup(board, true, console, devices, Optional.empty(), usual.options(), usual.timing(),
				(key, message) -> {
					if (log.size() < 1000)
						log.add(key + ": " + message);
				}));
	}
}
