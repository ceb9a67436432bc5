// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.whatif;

import java.io.IOException;
import java.nio.file.Path;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.wizard.Wizard;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.trapline.measure.yaml.YamlException;
import org.trapline.ui.InstalledFiles;
import org.trapline.ui.measure.open.EditorInputs;
import org.trapline.ui.measure.open.RecordingOpener;

/// What if: shows what a recording was recognised as, fits costs to it, offers changes, and writes the experiment.
public final class WhatIfWizard extends Wizard {
	private static final String IMAGE = "guests/workloads/workloads";

	private final IWorkbenchWindow window;
	private final WhatIfSession session;
	private final CalibratePage calibrate;
	private final ChangesPage changes;

	/// @param recording a file or folder
	public WhatIfWizard(IWorkbenchWindow window, Path recording) {
		this.window = window;
		session = new WhatIfSession(recording, InstalledFiles.find(IMAGE).orElse(Path.of(IMAGE)));
		calibrate = new CalibratePage(session);
		changes = new ChangesPage(session);
		setWindowTitle("What If");
		setNeedsProgressMonitor(false);
	}

	@Override
	public void addPages() {
		addPage(new RecognisedPage(session, this::recognised));
		addPage(calibrate);
		addPage(changes);
	}

	private void recognised() {
		session.found().ifPresent(found -> {
			calibrate.recognised(found);
			changes.recognised(found);
		});
	}

	@Override
	public boolean canFinish() {
		return super.canFinish() && !calibrate.busy();
	}

	@Override
	public boolean performFinish() {
		Path file = changes.file().toAbsolutePath().normalize();
		try {
			session.write(file, changes.changes());
		} catch (IOException | YamlException e) {
			MessageDialog.openError(getShell(), "What If", "The experiment cannot be written: " + e.getMessage());
			return false;
		}
		EditorInputs.refresh(file);
		EditorInputs.refresh(WhatIfSession.costsOf(file));
		IWorkbenchPage page = window.getActivePage();
		if (page != null)
			new RecordingOpener(page).open(file);
		return true;
	}
}
