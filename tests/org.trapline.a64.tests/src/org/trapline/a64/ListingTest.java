// SPDX-License-Identifier: EPL-2.0
package org.trapline.a64;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trapline.a64.elf.ElfFile;
import org.trapline.a64.table.Table;

class ListingTest {
	private static final Path LIBRARIES = Path.of("/usr/aarch64-linux-gnu/lib");
	/// Address, word, and text without the names of places and objdump's comments.
	private static final Pattern LINE = Pattern.compile("\\s*+([0-9a-f]++):\t([0-9a-f]{8}) ?\t([^</]*+).*+");
	/// The 0x of an address at the end, which objdump leaves out.
	private static final Pattern ADDRESS = Pattern.compile("([\t ])0x([0-9a-f]+)$");

	/// Every instruction of Debian's C library for arm64 (libc6-arm64-cross) as objdump prints it, but for
	/// memory tagging and scalable vectors, which the table leaves out.
	@ParameterizedTest
	@ValueSource(strings = { "libc.so.6", "libm.so.6", "ld-linux-aarch64.so.1" })
	void listsLibrariesAsObjdumpDoes(String name) throws IOException, InterruptedException {
		Path library = LIBRARIES.resolve(name);
		assertThat(library).as("needs Debian's libc6-arm64-cross").exists();
		StringBuilder ours = new StringBuilder();
		new Listing(new Disassembler(Table.load(), Disassembler.Names.ALIASES), ours).write(ElfFile.read(library),
				Listing.Range.ALL);
		Process objdump = new ProcessBuilder("aarch64-linux-gnu-objdump", "-d", "-z", library.toString())
				.redirectErrorStream(true).start();
		Map<String, Line> theirs = instructions(new String(objdump.getInputStream().readAllBytes()));
		assertThat(objdump.waitFor()).isZero();
		Map<String, Line> listed = instructions(ours.toString());
		assertThat(listed).hasSizeGreaterThan(10_000).hasSameSizeAs(theirs);
		theirs.entrySet().removeIf(e -> e.getValue().equals(listed.get(e.getKey()))
				|| e.getValue().later() && listed.get(e.getKey()).text.endsWith("undefined"));
		assertThat(theirs).isEmpty();
	}

	@Test
	void namesWhatCodeBelongsToAndRefersTo() throws IOException {
		Path library = LIBRARIES.resolve("ld-linux-aarch64.so.1");
		StringBuilder text = new StringBuilder();
		new Listing(new Disassembler(Table.load(), Disassembler.Names.ALIASES), text).write(ElfFile.read(library),
				Listing.Range.ALL);
		assertThat(text.toString()).contains("\n.text:\n").contains("<_dl_catch_exception>:\n")
				.containsPattern("\tbl\t0x[0-9a-f]+ <_dl_catch_error\\+0x[0-9a-f]+>\n");
	}

	@Test
	void rangeLimitsTheListing() throws IOException {
		byte[] code = {(byte) 0x1f, 0x20, 0x03, (byte) 0xd5, 0x20, 0, (byte) 0x80, (byte) 0xd2, (byte) 0xc0, 0x03, 0x5f,
				(byte) 0xd6};
		StringBuilder text = new StringBuilder();
		long listed = new Listing(new Disassembler(Table.load(), Disassembler.Names.ALIASES), text).write(code, 0x1000,
				new Listing.Range(0x1004, 0x1008));
		assertThat(listed).isEqualTo(1);
		assertThat(text).hasToString("    1004:\td2800020\tmov\tx0, #0x1\n");
	}

	private record Line(int word, String text) {
		boolean later() {
			return LaterExtensions.scalable(word) || LaterExtensions.have(text);
		}
	}

	/// What is printed, by address.
	private static Map<String, Line> instructions(String listing) {
		Map<String, Line> texts = new LinkedHashMap<>();
		for (String line : listing.lines().toList()) {
			Matcher matcher = LINE.matcher(line);
			if (matcher.matches())
				texts.put(matcher.group(1), new Line(Integer.parseUnsignedInt(matcher.group(2), 16),
						ADDRESS.matcher(matcher.group(3).strip()).replaceFirst("$1$2")));
		}
		return texts;
	}
}
