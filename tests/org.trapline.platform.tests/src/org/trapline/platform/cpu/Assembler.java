// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.cpu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// GNU as for AArch64 (Debian's binutils-aarch64-linux-gnu).
final class Assembler {
	private static final Map<String, int[]> KNOWN = new HashMap<>();

	private Assembler() {
	}

	/// The words of a program's text section.
	static int[] assemble(String source) {
		return KNOWN.computeIfAbsent(source, Assembler::make);
	}

	private static int[] make(String source) {
		try {
			Path folder = Files.createTempDirectory("assembly");
			Path text = Files.writeString(folder.resolve("program.s"), source + "\n");
			Path object = folder.resolve("program.o");
			Path binary = folder.resolve("program.bin");
			execute("aarch64-linux-gnu-as", "-march=armv8.2-a+fp16", "-o", object.toString(), text.toString());
			execute("aarch64-linux-gnu-objcopy", "-O", "binary", "-j", ".text", object.toString(), binary.toString());
			ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(binary)).order(ByteOrder.LITTLE_ENDIAN);
			int[] words = new int[bytes.remaining() / Integer.BYTES];
			bytes.asIntBuffer().get(words);
			for (Path file : List.of(text, object, binary, folder))
				Files.delete(file);
			return words;
		} catch (IOException e) {
			throw new UncheckedIOException("binutils-aarch64-linux-gnu is needed", e);
		}
	}

	private static void execute(String... command) throws IOException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		try {
			if (process.waitFor() != 0)
				throw new AssertionError(String.join(" ", command) + ": " + output);
		} catch (InterruptedException e) {
			Thread.currentThread().interrupt();
			throw new IOException(e);
		}
	}
}
