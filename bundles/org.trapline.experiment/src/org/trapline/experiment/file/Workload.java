// SPDX-License-Identifier: EPL-2.0
package org.trapline.experiment.file;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// What is executed, and until when.
///
/// @param image an arm64 kernel, or an ELF file
/// @param initrd its initial RAM disk
/// @param arguments its command line, parameters filled in
/// @param until text on the console at which it has ended as wanted; empty for when the guest turns off
/// @param cycles since power-on at which it is given up, or, of a workload that {@code runs-on}, has ended as wanted
/// @param runsOn whether it is measured up to these cycles, and not expected to end
public record Workload(Path image, Optional<Path> initrd, String arguments, String until,
		long cycles, boolean runsOn) {
	/// The files that it needs, by what they are.
	public Map<String, Path> files() {
		Map<String, Path> files = new LinkedHashMap<>();
		files.put("image", image);
		initrd.ifPresent(file -> files.put("initrd", file));
		return files;
	}
}
