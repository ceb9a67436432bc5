// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trapline.a64.Disassembler.Names;

/// Every instruction of real programs as objdump prints it: of a static program, libraries with much cryptography, and
/// the kernel.
class DebianDisassemblyTest {
	@ParameterizedTest
	@CsvSource({ "bin/busybox,ENCODINGS", "bin/busybox,ALIASES", "lib/aarch64-linux-gnu/libc.so.6,ENCODINGS",
			"lib/aarch64-linux-gnu/libc.so.6,ALIASES", "usr/lib/aarch64-linux-gnu/libcrypto.so.3,ENCODINGS",
			"usr/lib/aarch64-linux-gnu/libcrypto.so.3,ALIASES", "usr/lib/aarch64-linux-gnu/libssl.so.3,ENCODINGS",
			"usr/lib/aarch64-linux-gnu/libssl.so.3,ALIASES" })
	void printsTextSectionsAsObjdumpDoes(String file, Names names) throws IOException, InterruptedException {
		Path program = DebianPackages.folder().resolve("root").resolve(file);
		compare(names, 50_000, List.of("-d", program.toString()));
	}

	/// Text and data: words that are no instructions are to be taken for none.
	@ParameterizedTest
	@EnumSource
	void printsTheKernelAsObjdumpDoes(Names names, @TempDir Path folder) throws IOException, InterruptedException {
		Path image = DebianPackages.folder().resolve("Image");
		if (Depth.LONG)
			compare(names, 8_000_000, List.of("-D", "-b", "binary", "-m", "aarch64", image.toString()));
		else {
			Path words = folder.resolve("words");
			distinctWords(image, words);
			compare(names, 1_000_000, List.of("-D", "-b", "binary", "-m", "aarch64", words.toString()));
		}
	}

	@Test
	void differencesAreFound() throws IOException, InterruptedException {
		Path program = DebianPackages.folder().resolve("root/bin/busybox");
		ObjdumpComparison comparison = new ObjdumpComparison(Names.ENCODINGS);
		comparison.run(List.of("-d", "-M", "aliases", program.toString()));
		assertThat(comparison.differences()).isNotEmpty().anyMatch(d -> d.matches(".* ours: orr .* objdump: mov .*"));
	}

	private static void compare(Names names, int least, List<String> arguments) throws IOException, InterruptedException {
		ObjdumpComparison comparison = new ObjdumpComparison(names);
		comparison.run(arguments);
		assertThat(comparison.differences()).isEmpty();
		assertThat(comparison.instructions()).isGreaterThan(least);
	}

	/// Writes each word that a file holds once, in order of size.
	private static void distinctWords(Path from, Path to) throws IOException {
		ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(from)).order(ByteOrder.LITTLE_ENDIAN);
		int[] words = new int[file.capacity() / Integer.BYTES];
		file.asIntBuffer().get(words);
		Arrays.sort(words);
		ByteBuffer kept = file.clear();
		for (int i = 0; i < words.length; i++)
			if (i == 0 || words[i] != words[i - 1])
				kept.putInt(words[i]);
		try (OutputStream out = Files.newOutputStream(to)) {
			out.write(kept.array(), 0, kept.position());
		}
	}
}
