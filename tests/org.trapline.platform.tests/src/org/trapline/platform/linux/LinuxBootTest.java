// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trapline.platform.boot.Outcome;
import org.trapline.platform.virtio.Entropy;
import org.trapline.platform.virtio.block.BlockDevice;
import org.trapline.platform.virtio.block.ImageFile;
import org.trapline.platform.virtio.block.Overlay;
import org.trapline.platform.virtio.ninep.SharedDirectory;

/// Debian's kernel boots to a shell, with each number of CPUs, GIC, level and model: one of these in {@code ./check}, all in
/// {@code ./check --long}.
class LinuxBootTest {
	private static final int DISK_BYTES = 1 << 20;
	private static final String SCRIPT = "nproc; dmesg | grep kvm; head -c 16 /dev/hwrng | wc -c; cat /mnt/note;"
			+ " head -c 4 /dev/vda; echo; echo new > /dev/vda; sync; head -c 3 /dev/vda; echo;"
			+ " sh /mnt/run";
	/// In a file, as a kernel's command line has room for 32 words of a script.
	private static final String WORKLOAD = "/mnt/workloads workload=ctxsw,groups processes=2 size=4k samples=5 placement=unique"
			+ " messages=1\n";
	private static final Path WORKLOADS = Path.of(System.getProperty("trapline.root"), "guests", "linux", "workloads");

	@TempDir
	private Path folder;

	static Stream<BootedLinux.Machines> machines() {
		if (!Boolean.getBoolean("trapline.long"))
			return Stream.of(new BootedLinux.Machines("virt", "armv8.2-vhe", 2, 3, 2));
		List<BootedLinux.Machines> all = new ArrayList<>();
		for (int cpus : new int[] {1, 2, 4, 8})
			for (int gic : new int[] {2, 3})
				for (int level : new int[] {1, 2})
					for (String model : new String[] {"cortex-a57", "armv8.2-vhe"})
						all.add(new BootedLinux.Machines("virt", model, cpus, gic, level));
		return all.stream();
	}

	@ParameterizedTest
	@MethodSource("machines")
	void linuxBootsToAShellAndFindsItsDevices(BootedLinux.Machines machines) throws Exception {
		byte[] content = new byte[DISK_BYTES];
		System.arraycopy("disk".getBytes(), 0, content, 0, 4);
		Path disk = Files.write(folder.resolve("disk"), content);
		Path shared = Files.createDirectory(folder.resolve("shared"));
		Files.writeString(shared.resolve("note"), "shared\n");
		Files.writeString(shared.resolve("run"), WORKLOAD);
		Files.copy(WORKLOADS, shared.resolve("workloads"), StandardCopyOption.COPY_ATTRIBUTES);
		BootedLinux linux;
		try (Overlay overlay = new Overlay(new ImageFile(disk, false), DISK_BYTES);
				SharedDirectory share = new SharedDirectory(shared, "share0", false)) {
			linux = BootedLinux.run(FetchedLinux.files(), machines.made(), machines.level(),
					List.of(new Entropy(1), new BlockDevice(overlay, "disk"), share), SCRIPT);
		}
		String virtualization = machines.level() == 1 ? "HYP mode not available"
				: machines.model().equals("cortex-a57") ? "Hyp mode initialized successfully" : "VHE mode initialized successfully";
		assertThat(linux.outcome()).as(linux.text()).isEqualTo(Outcome.POWER_OFF);
		assertThat(linux.lines()).contains(String.valueOf(machines.cpus()), "16", "shared", "disk", "new", "end ctxsw",
				"Each sender will pass 1 messages of 4096 bytes", "end groups", "done")
				.anyMatch(line -> line.endsWith(virtualization));
		assertThat(Files.readAllBytes(disk)).isEqualTo(content);
	}
}
