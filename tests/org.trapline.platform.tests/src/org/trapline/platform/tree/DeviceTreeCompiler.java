// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.tree;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Debian's {@code dtc}, package device-tree-compiler, which tests compare with.
public final class DeviceTreeCompiler {
	private DeviceTreeCompiler() {
	}

	/// The source of a blob, as dtc writes it.
	public static String source(Path folder, byte[] blob) throws IOException, InterruptedException {
		Path file = Files.write(folder.resolve("tree.dtb"), blob);
		return new String(run("dtc", "-q", "-I", "dtb", "-O", "dts", file.toString()), StandardCharsets.UTF_8);
	}

	/// The blob of a source, as dtc makes it.
	public static byte[] blob(Path folder, String source) throws IOException, InterruptedException {
		Path file = Files.writeString(folder.resolve("tree.dts"), source);
		return run("dtc", "-q", "-I", "dts", "-O", "dtb", file.toString());
	}

	private static byte[] run(String... command) throws IOException, InterruptedException {
		Process process;
		try {
			process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		} catch (IOException e) {
			throw new IOException("this test needs dtc, Debian's package device-tree-compiler", e);
		}
		try (InputStream out = process.getInputStream()) {
			byte[] bytes = out.readAllBytes();
			if (process.waitFor() != 0)
				throw new IOException(String.join(" ", command) + " ended with " + process.exitValue());
			return bytes;
		}
	}
}
