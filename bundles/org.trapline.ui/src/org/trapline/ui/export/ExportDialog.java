// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.FileDialog;
import org.eclipse.swt.widgets.Shell;
import org.trapline.ui.operation.OperationRunner;
import org.trapline.ui.operation.Outcome;

/// Asks where to and as what to export something, and does it.
public final class ExportDialog {
	private ExportDialog() {
	}

	/// Asks, and starts the export unless the user changes his mind.
	///
	/// @param name of the file, without its extension
	/// @param formats to choose from, the most likely one first
	public static void export(Shell shell, String name, List<ExportFormat> formats) {
		if (formats.isEmpty())
			return;
		FileDialog dialog = new FileDialog(shell, SWT.SAVE);
		dialog.setText("Export");
		dialog.setOverwrite(true);
		dialog.setFilterNames(formats.stream().map(f -> f.name() + " (*." + f.extension() + ")").toArray(String[]::new));
		dialog.setFilterExtensions(formats.stream().map(f -> "*." + f.extension()).toArray(String[]::new));
		dialog.setFileName(fileName(name) + '.' + formats.getFirst().extension());
		String chosen = dialog.open();
		if (chosen == null)
			return;
		ExportFormat format = formatOf(chosen, formats, formats.get(Math.max(0, dialog.getFilterIndex())));
		String file = chosen.toLowerCase(Locale.ROOT).endsWith('.' + format.extension()) ? chosen
				: chosen + '.' + format.extension();
		start(shell, new ExportOperation(Path.of(file), format));
	}

	/// Starts an export; tells the user if it fails.
	public static void start(Shell shell, ExportOperation operation) {
		OperationRunner runner = new OperationRunner(shell.getDisplay()::asyncExec);
		runner.start(operation, OperationRunner.Visibility.KEPT, outcome -> {
			if (outcome instanceof Outcome.Failed<Path> failed && !shell.isDisposed())
				MessageDialog.openError(shell, operation.title(), failed.message());
		});
	}

	/// The format whose extension the user typed, else the one chosen in the dialog.
	private static ExportFormat formatOf(String file, List<ExportFormat> formats, ExportFormat otherwise) {
		for (ExportFormat format : formats)
			if (file.toLowerCase(Locale.ROOT).endsWith('.' + format.extension()))
				return format;
		return otherwise;
	}

	private static String fileName(String name) {
		return name.replaceAll("[^\\p{L}\\p{N}._-]+", "-").replaceAll("^-|-$", "");
	}
}
