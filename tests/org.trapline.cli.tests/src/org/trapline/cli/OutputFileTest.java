// SPDX-License-Identifier: EPL-2.0
package org.trapline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {
	@TempDir
	private Path folder = Path.of("");

	@Test
	void replacesAnOlderFile() throws IOException {
		Path target = Files.writeString(folder.resolve("a.csv"), "old and longer");
		OutputFile.write(target, out -> out.write('x'));
		assertThat(target).hasContent("x");
	}

	@Test
	void leavesTheOlderFileWhenWritingFails() throws IOException {
		Path target = Files.writeString(folder.resolve("a.csv"), "old");
		assertThatThrownBy(() -> OutputFile.write(target, out -> {
			out.write('x');
			throw new IOException("disk full");
		})).hasMessage("disk full");
		assertThat(target).hasContent("old");
		try (Stream<Path> left = Files.list(folder)) {
			assertThat(left).containsExactly(target);
		}
	}

	@Test
	void saysWhichDirectoryIsMissing() {
		assertThatThrownBy(() -> OutputFile.write(folder.resolve("none/a.csv"), out -> { }))
				.hasMessageContaining("there is no directory").hasMessageContaining("none");
	}
}
