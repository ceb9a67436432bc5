// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.trapline.platform.virtio.Entropy;
import org.trapline.platform.virtio.VirtioDevice;
import org.trapline.platform.virtio.block.BlockDevice;
import org.trapline.platform.virtio.block.Disk;
import org.trapline.platform.virtio.block.ImageFile;
import org.trapline.platform.virtio.block.Overlay;
import org.trapline.platform.virtio.ninep.SharedDirectory;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// The options that plug virtio devices into a machine; a source of random numbers is always there.
final class BootDevices implements Closeable {
	private static final String READ_ONLY = "readonly";
	private static final String WRITABLE = "writable";

	@Option(names = "--drive", paramLabel = "FILE[,readonly|,writable]", description = "A disk image: what the guest writes is"
			+ " kept until the end of the run (at most 512 MiB of it), refused, or written to the file. May be repeated.")
	private List<String> drives = List.of();

	@Option(names = "--share", paramLabel = "DIR[,writable]", description = "A directory that the guest can mount by 9p, with the"
			+ " tags share0, share1...; read-only unless told. May be repeated.")
	private List<String> shares = List.of();

	@Option(names = "--net", paramLabel = "discard|hub:NAME|listen:SOCKET|connect:SOCKET", description = "A network device: to"
			+ " nothing; to all others of this machine at the hub of the name; or to another \"trapline boot\", where one of the two"
			+ " makes the socket and both go on in step. May be repeated.")
	private List<String> nets = List.of();

	private final BootNetworks networks = new BootNetworks();
	private final List<Closeable> open = new ArrayList<>();

	/// A file or directory with how it may be used.
	private record Used(Path path, String how) {
		static Used of(String written, List<String> ways) {
			int comma = written.lastIndexOf(',');
			String how = comma < 0 ? "" : written.substring(comma + 1);
			return ways.contains(how) ? new Used(Path.of(written.substring(0, comma)), how) : new Used(Path.of(written), "");
		}
	}

	/// Makes the devices; they are closed with this.
	///
	/// @param seed of random numbers
	/// @param told what the user is to know
	/// @throws ParameterException if an option is not right
	List<VirtioDevice> devices(CommandLine line, long seed, Consumer<String> told) throws IOException {
		List<VirtioDevice> devices = new ArrayList<>();
		devices.add(new Entropy(seed));
		for (String drive : drives) {
			Used used = Used.of(drive, List.of(READ_ONLY, WRITABLE));
			if (!Files.isRegularFile(used.path) && !Files.isReadable(used.path))
				throw new ParameterException(line, "--drive " + drive + ": expected a file that can be read");
			Disk file = new ImageFile(used.path, used.how.equals(WRITABLE));
			Disk disk = used.how.isEmpty() ? new Overlay(file, Overlay.LIMIT) : file;
			open.add(disk);
			devices.add(new BlockDevice(disk, "drive" + (devices.size() - 1)));
		}
		for (int i = 0; i < shares.size(); i++) {
			Used used = Used.of(shares.get(i), List.of(WRITABLE));
			if (!Files.isDirectory(used.path))
				throw new ParameterException(line, "--share " + shares.get(i) + ": expected a directory");
			SharedDirectory share = new SharedDirectory(used.path, "share" + i, used.how.equals(WRITABLE));
			open.add(share);
			devices.add(share);
		}
		for (String net : nets)
			devices.add(networks.device(line, net, told));
		open.add(networks);
		return devices;
	}

	/// The network devices' cables to other machines.
	BootNetworks networks() {
		return networks;
	}

	/// What stands in a checkpoint of a machine with these: it can only be restored with the same.
	String words() {
		StringBuilder words = new StringBuilder();
		for (String drive : drives)
			words.append("# drive ").append(drive).append('\n');
		for (String share : shares)
			words.append("# share ").append(share).append('\n');
		for (String net : nets)
			words.append("# net ").append(net).append('\n');
		return words.toString();
	}

	@Override
	public void close() throws IOException {
		for (Closeable device : open)
			device.close();
	}
}
