// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/** The one perspective: projects at the left, editors in the middle, properties and progress below them. */
public final class TraplinePerspective implements IPerspectiveFactory {
	public static final String ID = "org.trapline.rcp.perspective";

	private static final String PROJECT_EXPLORER = "org.eclipse.ui.navigator.ProjectExplorer";
	private static final String ERROR_LOG = "org.eclipse.pde.runtime.LogView";

	@Override
	public void createInitialLayout(IPageLayout layout) {
		String editors = layout.getEditorArea();
		layout.addView(PROJECT_EXPLORER, IPageLayout.LEFT, 0.18f, editors);
		IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.78f, editors);
		below.addView(IPageLayout.ID_PROP_SHEET);
		below.addView(IPageLayout.ID_PROGRESS_VIEW);
		below.addView(ERROR_LOG);
		for (String view : new String[] { PROJECT_EXPLORER, IPageLayout.ID_PROP_SHEET, IPageLayout.ID_PROGRESS_VIEW,
				ERROR_LOG }) {
			layout.addShowViewShortcut(view);
		}
		layout.addNewWizardShortcut("org.trapline.ui.experiment.newExperiment");
		layout.addNewWizardShortcut("org.trapline.ui.experiment.newBoard");
		whileNothingIsOpen(layout);
	}

	/** What the empty editor area says. */
	private static void whileNothingIsOpen(IPageLayout layout) {
		layout.setEditorOnboardingImageUri("platform:/plugin/org.trapline.ui/icons/trapline.svg");
		layout.setEditorOnboardingText("Open a recording, or drop it here");
		for (String command : new String[] { "org.trapline.ui.measure.open", "org.trapline.ui.measure.importRecordings",
				"org.trapline.rcp.welcome", "org.eclipse.ui.window.quickAccess" }) {
			layout.addEditorOnboardingCommandId(command);
		}
	}
}
