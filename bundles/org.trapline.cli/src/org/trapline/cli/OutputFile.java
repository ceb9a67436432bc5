// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A result file that appears whole or not at all: written beside its place, then moved there.
final class OutputFile {
	/// Writes a result.
	interface Writer {
		void write(OutputStream out) throws IOException;
	}

	private OutputFile() {
	}

	/// Writes a file; an older one of that name is replaced when all went well.
	static void write(Path target, Writer writer) throws IOException {
		Path directory = target.toAbsolutePath().getParent();
		if (directory == null || !Files.isDirectory(directory))
			throw new IOException(target + ": there is no directory " + directory + " to write it into");
		if (Files.isDirectory(target))
			throw new IOException(target + ": is a directory, expected a file name");
		if (Files.exists(target) && !Files.isRegularFile(target)) {
			// /dev/stdout, a pipe: nothing to replace
			try (OutputStream out = Files.newOutputStream(target)) {
				writer.write(out);
			}
			return;
		}
		Path part = directory.resolve('.' + target.getFileName().toString() + '.' + ProcessHandle.current().pid()
				+ ".part");
		try {
			try (OutputStream out = Files.newOutputStream(part)) {
				writer.write(out);
			}
			Files.move(part, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
		} finally {
			Files.deleteIfExists(part);
		}
	}
}
