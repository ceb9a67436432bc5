// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.linux;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A Linux that was fetched.
///
/// @param kernel the arm64 Image
/// @param initrd the initial RAM disk
/// @param contents a text that says what both are made of: a line with size and digest for each file, and one for each package
public record LinuxFiles(Path kernel, Path initrd, Path contents) {
	static LinuxFiles in(Path folder) {
		return new LinuxFiles(folder.resolve("Image"), folder.resolve("initramfs.gz"), folder.resolve("contents.txt"));
	}

	/// Whether the files are there and as large as they were made.
	boolean whole() throws IOException {
		if (!Files.isRegularFile(contents))
			return false;
		List<String> lines = Files.readAllLines(contents);
		for (Path file : List.of(kernel, initrd))
			if (!Files.isRegularFile(file) || !lines.contains(line(file)))
				return false;
		return true;
	}

	/// What {@link #contents} says of a file.
	static String line(Path file) throws IOException {
		return file.getFileName() + " " + Files.size(file) + " bytes";
	}
}
