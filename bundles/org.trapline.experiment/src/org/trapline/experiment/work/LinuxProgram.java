// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.work;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.trapline.experiment.file.Workload;
import org.trapline.platform.image.Image;
import org.trapline.platform.linux.LinuxFiles;

/// A program in the initial RAM disk of a Linux, which reads its arguments from the console.
///
/// @param initrd a file for as long as Linux is loaded
record LinuxProgram(Path initrd) implements AutoCloseable {
	/// What is on the console when Linux waits for the program's arguments.
	static final String READY = "Trapline: ready";
	private static final String NAME = "workloads";
	/// The kernel's, whose end Trapline's init runs.
	static final String COMMAND_LINE = "console=ttyAMA0 quiet -- stty -echo; echo " + READY + "; read -r line; /" + NAME
			+ " $line";

	/// Makes the initial RAM disk.
	static LinuxProgram of(Workload workload) throws IOException {
		Path made = Files.createTempFile("trapline-", ".initramfs");
		new LinuxFiles(workload.image(), workload.initrd().orElseThrow(), workload.image()).write(NAME,
				workload.linux().orElseThrow().program(), made);
		return new LinuxProgram(made);
	}

	/// What boots it.
	org.trapline.kvm.Workload workload(Image image) {
		return new org.trapline.kvm.Workload(image, COMMAND_LINE, Optional.of(initrd));
	}

	/// What is typed when it waits.
	static String typed(Workload workload) {
		return workload.arguments().strip() + '\n';
	}

	@Override
	public void close() throws IOException {
		Files.deleteIfExists(initrd);
	}
}
