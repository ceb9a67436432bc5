// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.linux;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A Linux that was fetched.
///
/// @param kernel the arm64 Image
/// @param initrd the initial RAM disk
/// @param contents a text that says what both are made of: a line with size and digest for each file, and one for each package
public record LinuxFiles(Path kernel, Path initrd, Path contents) {
	private static final int ALL_RUN = 0755;

	/// Writes the initial RAM disk with a program beside what it has: the kernel unpacks one archive after another.
	///
	/// @param name of the program, in the root folder
	public void write(String name, Path program, Path to) throws IOException {
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to))) {
			long size = Files.copy(initrd, out);
			// an archive that is not compressed begins at a multiple of 4
			out.write(new byte[(int) (-size & 3)]);
			CpioWriter cpio = new CpioWriter(out);
			cpio.file(name, ALL_RUN, Files.readAllBytes(program));
			cpio.end();
		}
	}

	/// A Linux in a folder that one was fetched to.
	///
	/// @throws IOException if there is none
	public static LinuxFiles read(Path folder) throws IOException {
		LinuxFiles files = in(folder);
		if (!files.whole())
			throw new IOException(folder + ": found no Linux there, expected a folder made by: trapline fetch linux --to " + folder);
		return files;
	}

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
