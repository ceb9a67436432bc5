// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.linux;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/// A program of this machine that fetching needs, run to its end.
final class Program {
	private static final int LAST_LINES = 5;

	private Program() {
	}

	/// Whether there is such a program on the search path.
	static boolean exists(String name) {
		String path = System.getenv("PATH");
		for (String folder : path == null ? new String[0] : path.split(File.pathSeparator))
			if (!folder.isEmpty() && Files.isExecutable(Path.of(folder, name)))
				return true;
		return false;
	}

	/// What it writes to standard output.
	///
	/// @throws IOException if it fails, with the last lines that it wrote to standard error
	static byte[] run(Path folder, List<String> command) throws IOException {
		Path errors = Files.createTempFile("trapline", ".log");
		try {
			Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectInput(new File("/dev/null"))
					.redirectError(errors.toFile()).start();
			byte[] output;
			try (InputStream out = process.getInputStream()) {
				output = out.readAllBytes();
				if (process.waitFor() == 0)
					return output;
			} catch (InterruptedException _) {
				Thread.currentThread().interrupt();
				throw new CancellationException(command.getFirst());
			} finally {
				process.destroy();
			}
			List<String> lines = Files.readString(errors, StandardCharsets.ISO_8859_1).lines().toList();
			throw new IOException(command.getFirst() + ": found exit status " + process.exitValue() + ", expected 0; it says: "
					+ String.join(" ", lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size())));
		} finally {
			Files.deleteIfExists(errors);
		}
	}
}
