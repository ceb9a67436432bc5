// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.trapline.experiment.work.ResultsFile;
import org.trapline.ui.experiment.edit.ExperimentEditor;
import org.trapline.ui.experiment.result.ResultsEditor;
import org.trapline.ui.measure.open.RecordingFile;

/// What a command about running is about.
sealed interface RunTarget {
	/// An experiment's file.
	record OfFile(Path file) implements RunTarget {
	}

	/// A folder of results.
	record OfResults(Path folder) implements RunTarget {
	}

	/// Whether an experiment is run as this says.
	default boolean isOf(RunOrder order) {
		return switch (this) {
		case OfFile(Path file) -> !order.earlier() && order.file().equals(file);
		case OfResults(Path folder) -> order.folder().equals(folder);
		};
	}

	/// What is selected in the Project Explorer if that is where the user is, else what the active editor is of.
	static Optional<RunTarget> of(ExecutionEvent event) {
		if (HandlerUtil.getCurrentSelection(event) instanceof IStructuredSelection selection && selection.size() == 1) {
			IResource resource = Adapters.adapt(selection.getFirstElement(), IResource.class);
			IPath location = resource == null ? null : resource.getLocation();
			if (location != null)
				return Optional.of(of(location.toPath()));
		}
		IEditorPart editor = HandlerUtil.getActiveEditor(event);
		return editor instanceof ExperimentEditor || editor instanceof ResultsEditor
				? RecordingFile.of(editor.getEditorInput()).map(RunTarget::of) : Optional.empty();
	}

	private static RunTarget of(Path path) {
		if (Files.isDirectory(path))
			return new OfResults(path);
		Path folder = path.getParent();
		return ResultsFile.NAME.equals(String.valueOf(path.getFileName())) && folder != null ? new OfResults(folder) : new OfFile(path);
	}

	/// The editor that a file is open in.
	static Optional<IEditorPart> editorOf(IWorkbenchPage page, Path file) {
		for (IEditorReference reference : page.getEditorReferences()) {
			IEditorPart editor = reference.getEditor(false);
			if (editor instanceof ExperimentEditor && RecordingFile.of(editor.getEditorInput()).filter(file::equals).isPresent())
				return Optional.of(editor);
		}
		return Optional.empty();
	}
}
