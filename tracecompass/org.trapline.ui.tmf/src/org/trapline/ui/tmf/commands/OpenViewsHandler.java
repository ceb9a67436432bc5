// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf.commands;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.measure.open.RecordingOpener;
import org.trapline.ui.tmf.views.ViewKind;

/// Opens events table, histogram and statistics on the active run, or on the files that are selected in the explorer.
public final class OpenViewsHandler extends AbstractHandler {
	private static final String OF_SELECTION = "org.trapline.ui.tmf.openSelection";

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage();
		if (event.getCommand().getId().equals(OF_SELECTION)) {
			List<Path> recordings = selected(HandlerUtil.getCurrentStructuredSelection(event));
			if (recordings.isEmpty())
				return null;
			new RecordingOpener(page).open(recordings);
		}
		try {
			ViewKind.STATISTICS.show(page, Optional.empty());
			ViewKind.HISTOGRAM.show(page, Optional.empty());
			ViewKind.EVENTS.show(page, Optional.empty());
			return null;
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
	}

	private static List<Path> selected(IStructuredSelection selection) {
		List<Path> recordings = new ArrayList<>();
		for (Object element : selection.toList()) {
			IResource resource = Adapters.adapt(element, IResource.class);
			IPath location = resource == null ? null : resource.getLocation();
			if (location != null)
				recordings.add(location.toPath());
		}
		return recordings;
	}
}
