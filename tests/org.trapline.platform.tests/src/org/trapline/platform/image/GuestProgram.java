// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.image;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Assembles programs for tests, by Debian's package binutils-aarch64-linux-gnu.
final class GuestProgram {
	private GuestProgram() {
	}

	/// An ELF file of assembly and a linker script.
	static Path link(Path folder, String assembly, String script) throws IOException, InterruptedException {
		Path object = folder.resolve("program.o");
		Path elf = folder.resolve("program.elf");
		run("aarch64-linux-gnu-as", "-o", object, Files.writeString(folder.resolve("program.s"), assembly));
		run("aarch64-linux-gnu-ld", "--no-warn-rwx-segments", "-T", Files.writeString(folder.resolve("program.ld"), script), "-o", elf, object);
		return elf;
	}

	private static void run(Object... command) throws IOException, InterruptedException {
		String[] words = Arrays.stream(command).map(Object::toString).toArray(String[]::new);
		Process process = new ProcessBuilder(words).inheritIO().start();
		if (process.waitFor() != 0)
			throw new IOException(String.join(" ", words) + " ended with " + process.exitValue());
	}
}
