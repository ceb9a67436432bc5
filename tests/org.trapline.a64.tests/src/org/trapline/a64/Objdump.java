// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// GNU objdump for AArch64, which the disassembler is compared with.
final class Objdump {
	private Objdump() {
	}

	/// The text of each word at addresses from 0 on, without objdump's comments; empty where it takes the word for
	/// undefined.
	static List<String> texts(List<Integer> words, Disassembler.Names names) throws IOException, InterruptedException {
		Path file = Files.createTempFile("words", ".bin");
		try {
			ByteBuffer bytes = ByteBuffer.allocate(words.size() * 4).order(ByteOrder.LITTLE_ENDIAN);
			words.forEach(bytes::putInt);
			Files.write(file, bytes.array());
			Process process = new ProcessBuilder("aarch64-linux-gnu-objdump", "-D", "-z", "-b", "binary", "-m", "aarch64",
					"-M", names == Disassembler.Names.ALIASES ? "aliases" : "no-aliases", file.toString())
							.redirectErrorStream(true).start();
			List<String> texts = new ArrayList<>();
			for (String line : (Iterable<String>) process.inputReader().lines()::iterator) {
				String[] columns = line.split("\t", 3);
				if (columns.length == 3 && columns[0].endsWith(":"))
					texts.add(columns[2].startsWith(".inst") ? "" : columns[2].replaceFirst("\\s+//.*", "").strip());
			}
			if (process.waitFor() != 0 || texts.size() != words.size())
				throw new AssertionError("aarch64-linux-gnu-objdump printed " + texts.size() + " instructions for "
						+ words.size() + " words; it is in Debian's binutils-aarch64-linux-gnu");
			return texts;
		} finally {
			Files.delete(file);
		}
	}
}
