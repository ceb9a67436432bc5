// SPDX-License-Identifier: EPL-2.0
package org.trapline.measure.columns;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Files on disk that nobody else sees and that are gone when they are closed or the JVM dies.
public final class ScratchFile {
	private ScratchFile() {
	}

	/// Makes one, empty, to be read and written.
	public static FileChannel open() throws IOException {
		Path directory = cacheDirectory();
		Path path = Files.createTempFile(directory, "scratch", ".tmp");
		// On Unix the JDK unlinks such a file as soon as it is open.
		return FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
				StandardOpenOption.DELETE_ON_CLOSE);
	}

	/// Where indexes go: TRAPLINE_CACHE, XDG_CACHE_HOME/trapline, ~/.cache/trapline, or the temporary directory.
	private static Path cacheDirectory() throws IOException {
		String own = System.getenv("TRAPLINE_CACHE");
		String xdg = System.getenv("XDG_CACHE_HOME");
		Path wanted = own != null && !own.isEmpty() ? Path.of(own)
				: xdg != null && !xdg.isEmpty() ? Path.of(xdg, "trapline")
						: Path.of(System.getProperty("user.home", "."), ".cache", "trapline");
		try {
			return Files.createDirectories(wanted);
		} catch (IOException e) {
			return Path.of(System.getProperty("java.io.tmpdir", "."));
		}
	}
}
