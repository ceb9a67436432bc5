// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.part.FileEditorInput;
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
			page.openEditor(input(request), RunEditor.ID, true, MATCH);
		} catch (PartInitException e) {
			ILog.of(RecordingOpener.class).log(e.getStatus());
		}
	}

	/// The workspace's file if it is one, so that the editor and the Project Explorer know of each other.
	private static IEditorInput input(RunRequest request) {
		if (request.paths().size() > 1 || request.part().isPresent())
			return new RunInput(request);
		Path recording = request.where();
		IFile[] files = ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(recording.toUri());
		return Arrays.stream(files).filter(IFile::exists).findFirst().<IEditorInput>map(FileEditorInput::new)
				.orElseGet(() -> new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(recording.toUri())));
	}
}
