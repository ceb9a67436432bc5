// SPDX-License-Identifier: EPL-2.0
package org.trapline.platform.linux;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpioWriterTest {
	@TempDir
	private Path folder;

	@Test
	void cpioUnpacksWhatWasWritten() throws Exception {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		CpioWriter cpio = new CpioWriter(bytes);
		cpio.directory("a", 0755);
		cpio.file("a/file", 0640, "five\n".getBytes(StandardCharsets.UTF_8));
		cpio.link("link", "a/file");
		cpio.file("empty", 0600, new byte[0]);
		cpio.end();
		Path archive = Files.write(folder.resolve("archive.cpio"), bytes.toByteArray());
		Path out = Files.createDirectory(folder.resolve("out"));
		Process process;
		try {
			process = new ProcessBuilder("cpio", "-i", "--quiet").directory(out.toFile()).redirectInput(archive.toFile()).start();
		} catch (IOException e) {
			throw new IOException("this test needs cpio, Debian's package of that name", e);
		}
		assertThat(process.waitFor()).isZero();
		assertThat(out.resolve("a/file")).hasContent("five\n");
		assertThat(Files.readSymbolicLink(out.resolve("link"))).isEqualTo(Path.of("a/file"));
		assertThat(out.resolve("empty")).isEmptyFile();
	}
}
