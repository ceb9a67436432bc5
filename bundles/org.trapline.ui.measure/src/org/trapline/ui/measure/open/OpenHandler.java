// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/// Asks for recordings and opens them: files, or by the command that ends in {@code Directory} a folder with its folders.
///
/// With the parameter {@code org.trapline.ui.measure.open.file} it opens that one without a question.
public final class OpenHandler extends AbstractHandler {
	static final String COMMAND = "org.trapline.ui.measure.open";
	static final String FILE = "org.trapline.ui.measure.open.file";

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		String given = event.getParameter(FILE);
		List<Path> recordings = given != null ? List.of(Path.of(given))
				: ask(window.getShell(), event.getCommand().getId().endsWith("Directory"));
		SeveralFiles.open(window.getShell(), new RecordingOpener(window.getActivePage()), recordings);
		return null;
	}

	private static List<Path> ask(Shell shell, boolean directory) {
		return directory ? new LastFolder().askForFolder(shell, "Open a Folder of Recordings")
				: new LastFolder().askForFiles(shell, "Open Recordings");
	}
}
