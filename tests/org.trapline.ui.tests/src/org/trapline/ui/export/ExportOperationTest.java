// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trapline.measure.Progress;

class ExportOperationTest {
	@TempDir
	Path directory = Path.of("");

	@Test
	void replacesTheFileThatWasThere() throws IOException {
		Path file = Files.writeString(directory.resolve("out.txt"), "old");
		new ExportOperation(file, format((to, _) -> Files.writeString(to, "new"))).execute(Progress.none());
		assertThat(file).hasContent("new");
	}

	@Test
	void aFailureLeavesTheFileThatWasThere() throws IOException {
		Path file = Files.writeString(directory.resolve("out.txt"), "old");
		assertThatThrownBy(() -> new ExportOperation(file, format((to, _) -> {
			Files.writeString(to, "half of it");
			throw new IOException("no room");
		})).execute(Progress.none())).hasMessage("no room");
		assertThat(file).hasContent("old");
		assertThat(Files.list(directory)).containsExactly(file);
	}

	@Test
	void aCancelledExportLeavesNothing() throws IOException {
		assertThatThrownBy(() -> new ExportOperation(directory.resolve("out.txt"), format((to, _) -> {
			Files.writeString(to, "half of it");
			throw new CancellationException();
		})).execute(Progress.none())).isInstanceOf(CancellationException.class);
		assertThat(Files.list(directory)).isEmpty();
	}

	private static ExportFormat format(ExportFormat.Writer writer) {
		return new ExportFormat("Text", "txt", writer);
	}
}
