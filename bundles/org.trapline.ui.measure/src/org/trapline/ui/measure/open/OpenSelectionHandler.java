// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/// Opens the files and folders selected in the Project Explorer as recordings, each by itself, or all as one run by the
/// command that ends in {@code Together}.
public final class OpenSelectionHandler extends AbstractHandler {
	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		List<Path> recordings = new ArrayList<>();
		for (Object selected : HandlerUtil.getCurrentStructuredSelection(event).toList()) {
			IResource resource = Adapters.adapt(selected, IResource.class);
			IPath location = resource == null ? null : resource.getLocation();
			if (location != null)
				recordings.add(location.toPath());
		}
		RecordingOpener opener = new RecordingOpener(page);
		if (event.getCommand().getId().endsWith("Together") && recordings.size() > 1)
			opener.open(RunRequest.together(recordings));
		else
			opener.open(recordings);
		return null;
	}
}
