// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.mapping;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.widgets.Shell;
import org.jspecify.annotations.Nullable;
import org.trapline.trace.table.MappingFile;
import org.trapline.trace.table.TableMapping;

/// Asks what the columns of a table are that no importer knows, and keeps the answer as a mapping: beside the table, or
/// for all tables with the same columns.
public final class TableMappingWizard extends Wizard {
	private static final Pattern TABLE = Pattern.compile(".*\\.(csv|tsv|tab|dat|txt|md)(\\.(gz|xz|zst))?");

	private final MappingPage page;

	public TableMappingWizard(Path table) {
		page = new MappingPage(table);
		setWindowTitle("Map the Columns of a Table");
	}

	/// Whether a file may be a table, by its name.
	public static boolean suits(Path file) {
		return Files.isRegularFile(file) && TABLE.matcher(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT)).matches();
	}

	/// Asks for a table's mapping.
	///
	/// @param kept does what is to be done when it is kept
	public static void open(Shell shell, Path table, Runnable kept) {
		if (new WizardDialog(shell, new TableMappingWizard(table)).open() == org.eclipse.jface.window.Window.OK)
			kept.run();
	}

	@Override
	public void addPages() {
		addPage(page);
	}

	@Override
	public boolean performFinish() {
		@Nullable
		TableMapping mapping = page.mapping();
		if (mapping == null)
			return false;
		try {
			MappingFile.write(mapping, page.file());
			return true;
		} catch (IOException e) {
			MessageDialog.openError(getShell(), "Map the Columns of a Table",
					page.file() + " could not be written: " + e.getMessage());
			return false;
		}
	}

	/// The page, for what drives it.
	MappingPage page() {
		return page;
	}
}
