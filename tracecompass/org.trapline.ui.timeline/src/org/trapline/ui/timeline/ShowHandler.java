// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

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
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.measure.open.RecordingOpener;

/// Shows the time line of the active run; by the command that ends in {@code Selection}, of the recording that is
/// selected in the Project Explorer, which it opens first.
public final class ShowHandler extends AbstractHandler {
	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		if (event.getCommand().getId().endsWith("Selection"))
			new RecordingOpener(page).open(selected(event));
		try {
			page.showView(TimeLineView.ID);
		} catch (PartInitException e) {
			throw new ExecutionException("the time line cannot be shown", e);
		}
		return null;
	}

	private static List<Path> selected(ExecutionEvent event) throws ExecutionException {
		List<Path> recordings = new ArrayList<>();
		for (Object selected : HandlerUtil.getCurrentStructuredSelection(event).toList()) {
			IResource resource = Adapters.adapt(selected, IResource.class);
			IPath location = resource == null ? null : resource.getLocation();
			if (location != null)
				recordings.add(location.toPath());
		}
		return recordings;
	}
}
