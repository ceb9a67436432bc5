// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import org.eclipse.core.resources.IContainer;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.action.Action;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IActionBars;
import org.eclipse.ui.navigator.CommonActionProvider;
import org.eclipse.ui.navigator.ICommonActionConstants;
import org.eclipse.ui.navigator.ICommonViewerWorkbenchSite;

/// Has a double click on a folder with results in the Project Explorer open them, and not the folder.
public final class OpenResultsProvider extends CommonActionProvider {
	@Override
	public void fillActionBars(IActionBars bars) {
		if (!(getContext().getSelection() instanceof IStructuredSelection selection) || selection.size() != 1
				|| !(getActionSite().getViewSite() instanceof ICommonViewerWorkbenchSite site))
			return;
		IContainer folder = Adapters.adapt(selection.getFirstElement(), IContainer.class);
		if (folder == null || folder.getLocation() == null)
			return;
		bars.setGlobalActionHandler(ICommonActionConstants.OPEN, new Action("Open Results") {
			@Override
			public void run() {
				new ResultsOpener(site.getPage()).open(folder.getLocation().toPath());
			}
		});
	}
}
