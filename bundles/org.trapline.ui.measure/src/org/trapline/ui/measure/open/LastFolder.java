// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.DirectoryDialog;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.FrameworkUtil;

/// The folder from which recordings were chosen last: where the next dialog begins, in the next session too.
public final class LastFolder {
	private static final String KEY = "open.folder";

	/// Asks for files.
	///
	/// @return those chosen; empty if the user cancels
	public List<Path> askForFiles(Shell shell, String title) {
		FileDialog dialog = new FileDialog(shell, SWT.OPEN | SWT.MULTI);
		dialog.setText(title);
		dialog.setFilterPath(folder());
		if (dialog.open() == null)
			return List.of();
		Path folder = Path.of(dialog.getFilterPath());
		keep(folder);
		return Arrays.stream(dialog.getFileNames()).map(folder::resolve).toList();
	}

	/// Asks for a folder.
	///
	/// @return the one chosen; empty if the user cancels
	public List<Path> askForFolder(Shell shell, String title) {
		DirectoryDialog dialog = new DirectoryDialog(shell, SWT.OPEN);
		dialog.setText(title);
		dialog.setFilterPath(folder());
		String chosen = dialog.open();
		if (chosen == null)
			return List.of();
		Path folder = Path.of(chosen);
		keep(folder.getParent());
		return List.of(folder);
	}

	private static String folder() {
		String last = settings().get(KEY);
		return last == null ? System.getProperty("user.home") : last;
	}

	private static void keep(@Nullable Path folder) {
		if (folder != null)
			settings().put(KEY, folder.toString());
	}

	private static IDialogSettings settings() {
		return PlatformUI.getDialogSettingsProvider(FrameworkUtil.getBundle(LastFolder.class)).getDialogSettings();
	}
}
