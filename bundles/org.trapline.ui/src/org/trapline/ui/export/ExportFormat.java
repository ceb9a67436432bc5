// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import org.trapline.measure.Progress;

/// A kind of file that something can be exported to.
///
/// @param name what users call it, for instance {@code PNG picture}
/// @param extension of such files, without the dot
/// @param writer writes one, off the user interface's thread
public record ExportFormat(String name, String extension, Writer writer) {
	/// Writes a file.
	@FunctionalInterface
	public interface Writer {
		/// @throws java.util.concurrent.CancellationException if the progress says so
		void write(Path file, Progress progress) throws IOException;
	}
}
