// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.content.IContentType;
import org.eclipse.ui.IEditorDescriptor;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.trapline.analysis.compare.file.ComparisonFile;
import org.trapline.experiment.work.ResultsFile;
import org.trapline.ui.measure.compare.ComparisonEditor;
import org.trapline.ui.measure.editor.RunEditor;

/// The editor that a file is opened with: that of a content type of Trapline's own, such as experiments, or of comparisons;
/// all else is taken for a recording.
final class FileEditors {
	private static final String OWN = "org.trapline.";

	private FileEditors() {
	}

	/// What is opened for a file or folder: for a folder with the results of an experiment the file that says so, else itself.
	static Path opened(Path path) {
		return ResultsFile.in(path) ? path.resolve(ResultsFile.NAME) : path;
	}

	/// The id of the editor for a file or folder.
	static String of(Path file) {
		if (file.toString().endsWith(ComparisonFile.ENDING))
			return ComparisonEditor.ID;
		return type(file).flatMap(type -> of(file.getFileName().toString(), type)).orElse(RunEditor.ID);
	}

	/// The id of the editor of a content type of Trapline's own; empty for any other.
	static Optional<String> of(String name, @Nullable IContentType type) {
		if (type == null || !type.getId().startsWith(OWN))
			return Optional.empty();
		return Optional.ofNullable(PlatformUI.getWorkbench().getEditorRegistry().getDefaultEditor(name, type))
				.map(IEditorDescriptor::getId);
	}

	/// What a file is by its name and content.
	private static Optional<IContentType> type(Path file) {
		if (!Files.isRegularFile(file))
			return Optional.empty();
		try (InputStream content = Files.newInputStream(file)) {
			return Optional.ofNullable(Platform.getContentTypeManager().findContentTypeFor(content,
					file.getFileName().toString()));
		} catch (IOException _) {
			return Optional.empty(); // the editor says why it cannot be read
		}
	}
}
