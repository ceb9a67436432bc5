// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.timing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/// Assembles instructions for tests, by Debian's package binutils-aarch64-linux-gnu.
final class Assembler {
	private Assembler() {
	}

	/// The words of a text.
	static int[] words(String text) throws IOException, InterruptedException {
		Path folder = Files.createTempDirectory("assembler");
		Path source = Files.writeString(folder.resolve("program.s"), ".arch armv8.2-a+crypto\n" + text + "\n");
		Path object = folder.resolve("program.o");
		Path binary = folder.resolve("program.bin");
		try {
			run("aarch64-linux-gnu-as", "-o", object, source);
			run("aarch64-linux-gnu-objcopy", "-O", "binary", "-j", ".text", object, binary);
			byte[] bytes = Files.readAllBytes(binary);
			int[] words = new int[bytes.length / Integer.BYTES];
			ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().get(words);
			return words;
		} finally {
			for (Path path : new Path[] {source, object, binary, folder})
				Files.deleteIfExists(path);
		}
	}

	private static void run(Object... command) throws IOException, InterruptedException {
		String[] parts = Arrays.stream(command).map(Object::toString).toArray(String[]::new);
		Process process = new ProcessBuilder(parts).inheritIO().start();
		if (process.waitFor() != 0)
			throw new IOException(String.join(" ", parts) + " ended with " + process.exitValue());
	}
}
