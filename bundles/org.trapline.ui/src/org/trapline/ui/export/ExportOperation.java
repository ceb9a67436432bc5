// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.trapline.measure.Progress;
import org.trapline.ui.operation.Operation;

/// Writes a file beside its place and moves it there when it is whole: an export that is cancelled or fails leaves what
/// was there before.
///
/// @param file where it goes
public record ExportOperation(Path file, ExportFormat format) implements Operation<Path> {
	@Override
	public String title() {
		return "Exporting " + file.getFileName();
	}

	@Override
	public Path execute(Progress progress) throws IOException {
		Path whole = file.toAbsolutePath();
		Path directory = whole.getParent();
		Path beside = Files.createTempFile(directory, "." + whole.getFileName(), ".part");
		try {
			format.writer().write(beside, progress);
			Files.move(beside, whole, StandardCopyOption.REPLACE_EXISTING);
		} finally {
			Files.deleteIfExists(beside);
		}
		return file;
	}
}
