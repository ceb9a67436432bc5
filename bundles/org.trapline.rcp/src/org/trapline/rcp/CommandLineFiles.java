// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.core.filesystem.EFS;
import org.eclipse.core.filesystem.IFileStore;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.ide.IDE;

/** The files that the command line asks to open, each in its editor: the arguments that follow {@code --open}. */
final class CommandLineFiles {
	private static final String OPTION = "--open";

	private CommandLineFiles() {
	}

	static void open(List<String> arguments, IWorkbench workbench) {
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		if (page == null) {
			return;
		}
		int option = arguments.indexOf(OPTION);
		List<String> files = option < 0 ? List.of() : arguments.subList(option + 1, arguments.size());
		for (String file : files) {
			IFileStore store = EFS.getLocalFileSystem().getStore(Path.of(file).toAbsolutePath().toUri());
			try {
				IDE.openEditorOnFileStore(page, store);
			} catch (PartInitException e) {
				ILog.get().log(e.getStatus());
			}
		}
	}
}
