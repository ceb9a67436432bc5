// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What is executed, and until when.
///
/// @param image an arm64 kernel, or an ELF file
/// @param initrd its initial RAM disk
/// @param arguments its command line, parameters filled in; of Linux, that of the program
/// @param until text on the console at which it has ended as wanted; empty for when the guest turns off
/// @param cycles since power-on at which it is given up, or, of a workload that {@code runs-on}, has ended as wanted
/// @param runsOn whether it is measured up to these cycles, and not expected to end
/// @param linux that it is a program on Linux
public record Workload(Path image, Optional<Path> initrd, String arguments, String until,
		long cycles, boolean runsOn, Optional<Linux> linux) {
	/// What stands in a file for the newest Linux that was fetched into the user's cache.
	public static final String FETCHED = "fetched";

	/// A program on Linux, whose kernel and initial RAM disk were fetched.
	///
	/// @param program a static one
	/// @param warm whether Linux is not booted in each point, but as it was when it waited for the program's arguments
	/// @param missing why it cannot be run here; empty if it can
	public record Linux(Path program, boolean warm, String missing) {
	}

	/// Why it cannot be run here; empty if it can.
	public String missing() {
		if (!withoutLinux().isEmpty())
			return withoutLinux();
		return files().entrySet().stream().filter(file -> !Files.isRegularFile(file.getValue()))
				.map(file -> file.getValue() + ": found no such file, expected the workload's " + file.getKey())
				.collect(Collectors.joining("; "));
	}

	private String withoutLinux() {
		return linux.map(Linux::missing).orElse("");
	}

	/// The files that it needs, by what they are.
	public Map<String, Path> files() {
		Map<String, Path> files = new LinkedHashMap<>();
		if (withoutLinux().isEmpty()) {
			files.put("image", image);
			initrd.ifPresent(file -> files.put("initrd", file));
		}
		linux.ifPresent(with -> files.put("program", with.program));
		return files;
	}
}
