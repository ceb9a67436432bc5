// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.linux;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/// What a Linux is to be made of beside kernel and BusyBox.
///
/// @param packages Debian's packages whose files go into the initial RAM disk, with what they depend on
/// @param modules of the kernel, beside those that the machine's devices need
/// @param files programs of one's own, by their path in the initial RAM disk
/// @param archives packages that are there already, {@code .deb} files; if there are any, none is downloaded
public record FetchRequest(List<String> packages, List<String> modules, Map<String, Path> files, List<Path> archives) {
	/// Nothing beside.
	public static final FetchRequest USUAL = new FetchRequest(List.of(), List.of(), Map.of(), List.of());

	public FetchRequest {
		packages = List.copyOf(packages);
		modules = List.copyOf(modules);
		files = Map.copyOf(files);
		archives = List.copyOf(archives);
	}
}
