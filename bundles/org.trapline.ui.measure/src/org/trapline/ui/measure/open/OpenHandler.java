// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/// Asks for recordings and opens them: files, or by the command that ends in {@code Directory} a directory.
///
/// With the parameter {@code org.trapline.ui.measure.open.file} it opens that one without a question.
public final class OpenHandler extends AbstractHandler {
	private static final String FILE = "org.trapline.ui.measure.open.file";

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		String given = event.getParameter(FILE);
		List<Path> recordings = given != null ? List.of(Path.of(given))
				: event.getCommand().getId().endsWith("Directory") ? directory(window.getShell())
						: files(window.getShell());
		new RecordingOpener(window.getActivePage()).open(recordings);
		return null;
	}

	private static List<Path> files(Shell shell) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
		dialog.setText("Open Recordings");
		if (dialog.open() == null)
			return List.of();
		Path directory = Path.of(dialog.getFilterPath());
		return Arrays.stream(dialog.getFileNames()).map(directory::resolve).toList();
	}

	private static List<Path> directory(Shell shell) {
		DirectoryDialog dialog = new DirectoryDialog(shell, SWT.OPEN);
		dialog.setText("Open a Directory That Is a Recording");
		String chosen = dialog.open();
		return chosen == null ? List.of() : List.of(Path.of(chosen));
	}
}
