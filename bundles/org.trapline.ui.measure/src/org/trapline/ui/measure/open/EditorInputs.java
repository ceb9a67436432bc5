// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.resources.IContainer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.ide.FileStoreEditorInput;
import org.eclipse.ui.part.FileEditorInput;

/// Inputs of editors for files of this machine.
public final class EditorInputs {
	private EditorInputs() {
	}

	/// The workspace's file if it is one, so that the editor and the Project Explorer know of each other.
	public static IEditorInput of(Path file) {
		return inWorkspace(file).filter(IFile::exists).<IEditorInput>map(FileEditorInput::new)
				.orElseGet(() -> new FileStoreEditorInput(EFS.getLocalFileSystem().getStore(file.toUri())));
	}

	/// Has the workspace see that a file was written.
	public static void refresh(Path file) {
		inWorkspace(file).ifPresent(known -> {
			try {
				known.refreshLocal(IResource.DEPTH_ZERO, null);
			} catch (CoreException e) {
				ILog.of(EditorInputs.class).log(e.getStatus());
			}
		});
	}

	/// Has the workspace see that a folder was written, with all that is in it.
	public static void refreshAll(Path folder) {
		for (IContainer known : ResourcesPlugin.getWorkspace().getRoot().findContainersForLocationURI(folder.toUri()))
			try {
				known.refreshLocal(IResource.DEPTH_INFINITE, null);
			} catch (CoreException e) {
				ILog.of(EditorInputs.class).log(e.getStatus());
			}
	}

	private static Optional<IFile> inWorkspace(Path file) {
		return Arrays.stream(ResourcesPlugin.getWorkspace().getRoot().findFilesForLocationURI(file.toUri())).findFirst();
	}
}
