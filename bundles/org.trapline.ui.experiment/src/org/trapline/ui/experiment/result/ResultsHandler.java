// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/// Exports the results of the active editor, reads them anew, or opens those of the selected folder, by what the command's name
/// ends in.
public final class ResultsHandler extends AbstractHandler {
	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		String command = event.getCommand().getId();
		if (command.endsWith(".open")) {
			IResource selected = Adapters.adapt(HandlerUtil.getCurrentStructuredSelection(event).getFirstElement(), IResource.class);
			IPath location = selected == null ? null : selected.getLocation();
			if (location != null)
				new ResultsOpener(HandlerUtil.getActiveWorkbenchWindow(event).getActivePage()).open(location.toPath());
		} else if (HandlerUtil.getActiveEditor(event) instanceof ResultsEditor editor) {
			if (command.endsWith(".export"))
				editor.export();
			else
				editor.session().reload();
		}
		return null;
	}
}
