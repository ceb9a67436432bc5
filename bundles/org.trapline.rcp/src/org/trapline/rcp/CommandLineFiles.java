// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp;

import java.nio.file.Path;
import java.util.List;

import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.trapline.ui.measure.open.RecordingOpener;
import org.trapline.rcp.welcome.WelcomeEditor;

/** The files that the command line asks to open, each in its editor: the arguments that follow {@code --open}. */
public final class CommandLineFiles {
	private static final String OPTION = "--open";

	private CommandLineFiles() {
	}

	/** Opens them, or the welcome page where neither they nor the last session leave an editor open. */
	public static void open(List<String> arguments, IWorkbench workbench) {
		IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		if (page == null) {
			return;
		}
		int option = arguments.indexOf(OPTION);
		List<String> files = option < 0 ? List.of() : arguments.subList(option + 1, arguments.size());
		new RecordingOpener(page).open(files.stream().map(Path::of).toList());
		if (page.getEditorReferences().length == 0) {
			WelcomeEditor.show(page);
		}
	}
}
