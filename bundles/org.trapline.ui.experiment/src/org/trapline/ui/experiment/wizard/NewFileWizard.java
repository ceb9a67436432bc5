// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.wizard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.measure.open.EditorInputs;
import org.trapline.ui.measure.open.RecordingOpener;

/// A wizard that makes a file and opens it.
abstract class NewFileWizard extends Wizard implements INewWizard {
	private @Nullable PlacePage page;

	/// The page that asks for the content.
	abstract PlacePage page(Path folder);

	/// The content of the file.
	abstract String text(Path file) throws IOException;

	@Override
	public void init(IWorkbench workbench, @Nullable IStructuredSelection selection) {
		page = page(PlacePage.folder(selection));
	}

	@Override
	public void addPages() {
		if (page != null)
			addPage(page);
	}

	@Override
	public boolean performFinish() {
		Path file = page == null ? null : page.file().orElse(null);
		if (file == null)
			return false;
		try {
			Files.writeString(file, text(file), StandardOpenOption.CREATE_NEW);
		} catch (IOException e) {
			MessageDialog.openError(getShell(), getWindowTitle(), file + " could not be written: " + e.getMessage());
			return false;
		}
		EditorInputs.refresh(file);
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		if (window != null && window.getActivePage() != null)
			new RecordingOpener(window.getActivePage()).open(file);
		return true;
	}
}
