// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.trapline.ui.measure.compare.ComparisonOpener;
import org.trapline.ui.measure.editor.RunEditor;

/// Opens recordings in run editors, whatever they are called; a recording that is open already is brought to the top.
public final class RecordingOpener {
	private static final int MATCH = IWorkbenchPage.MATCH_INPUT | IWorkbenchPage.MATCH_ID;

	private final IWorkbenchPage page;

	public RecordingOpener(IWorkbenchPage page) {
		this.page = page;
	}

	/// Opens each as a run of its own.
	public void open(List<Path> recordings) {
		recordings.forEach(this::open);
	}

	/// @param recording a file, or a directory that is a recording or holds some
	public void open(Path recording) {
		open(RunRequest.of(recording));
	}

	/// Opens what makes a run.
	public void open(RunRequest request) {
		try {
			IEditorInput input = input(request);
			page.openEditor(input, input instanceof RunInput ? RunEditor.ID : FileEditors.of(FileEditors.opened(request.where())), true, MATCH);
		} catch (PartInitException e) {
			ILog.of(RecordingOpener.class).log(e.getStatus());
		}
	}

	/// Sets runs side by side.
	public void compare(List<Path> recordings) {
		ComparisonOpener.open(page, recordings);
	}

	private static IEditorInput input(RunRequest request) {
		return request.paths().size() > 1 || request.part().isPresent() ? new RunInput(request)
				: EditorInputs.of(FileEditors.opened(request.where()));
	}
}
