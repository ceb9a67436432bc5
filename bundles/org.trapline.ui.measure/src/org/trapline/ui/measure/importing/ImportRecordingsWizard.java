// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.importing;

import java.nio.file.Path;
import java.util.List;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.IImportWizard;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.wizards.newresource.BasicNewResourceWizard;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.measure.open.RecordingOpener;
import org.trapline.ui.operation.OperationRunner;
import org.trapline.ui.operation.Outcome;

/// Import Trapline Board Recordings: shows what files are recognised as, and copies or links them into a project.
public final class ImportRecordingsWizard extends Wizard implements IImportWizard {
	private @Nullable RecordingsPage page;
	private @Nullable IWorkbench workbench;
	private String project = "";
	private List<Path> offered = List.of();

	public ImportRecordingsWizard() {
		setWindowTitle("Import Board Recordings");
		setNeedsProgressMonitor(false);
	}

	@Override
	public void init(IWorkbench newWorkbench, IStructuredSelection selection) {
		workbench = newWorkbench;
		IResource resource = Adapters.adapt(selection.getFirstElement(), IResource.class);
		IProject selected = resource == null ? null : resource.getProject();
		project = selected == null ? "" : selected.getName();
	}

	/// Files that the wizard begins with.
	public void offer(List<Path> files) {
		offered = List.copyOf(files);
	}

	@Override
	public void addPages() {
		RecordingsPage recordings = new RecordingsPage(project, offered);
		page = recordings;
		addPage(recordings);
	}

	@Override
	public boolean performFinish() {
		RecordingsPage recordings = page;
		IWorkbench bench = workbench;
		if (recordings == null || bench == null)
			return false;
		ImportOperation operation = recordings.operation();
		boolean open = recordings.openAfterwards();
		IWorkbenchWindow window = bench.getActiveWorkbenchWindow();
		new OperationRunner(bench.getDisplay()::asyncExec).start(operation, OperationRunner.Visibility.KEPT,
				outcome -> ended(window, operation.title(), open, outcome));
		return true;
	}

	private static void ended(IWorkbenchWindow window, String title, boolean open, Outcome<List<IResource>> outcome) {
		Shell shell = window.getShell();
		IWorkbenchPage active = window.getActivePage();
		if (shell == null || shell.isDisposed() || active == null)
			return;
		switch (outcome) {
		case Outcome.Done<List<IResource>>(List<IResource> made) -> {
			BasicNewResourceWizard.selectAndReveal(made.getLast(), window);
			if (open)
				new RecordingOpener(active).open(made.getFirst().getLocation().toPath());
		}
		case Outcome.Cancelled<List<IResource>> _ -> {
			// what was imported before stays
		}
		case Outcome.Failed<List<IResource>> failed -> MessageDialog.openError(shell, title, failed.message());
		}
	}
}
