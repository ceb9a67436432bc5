// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.core.runtime.IPath;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IEditorReference;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.open.LastFolder;

/// Compares runs: those that the user chooses in a dialog, those selected in the Project Explorer by the command that
/// ends in {@code Selection}, or those that are open by the one that ends in {@code Open}.
public final class CompareHandler extends AbstractHandler {
	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		String command = event.getCommand().getId();
		List<Path> runs = command.endsWith("Selection") ? selected(event)
				: command.endsWith("Open") ? open(window.getActivePage())
						: new LastFolder().askForFiles(window.getShell(), "Compare Recordings");
		if (!runs.isEmpty() || command.endsWith("Open"))
			ComparisonOpener.open(window.getActivePage(), runs);
		return null;
	}

	private static List<Path> selected(ExecutionEvent event) {
		List<Path> runs = new ArrayList<>();
		for (Object selected : HandlerUtil.getCurrentStructuredSelection(event).toList()) {
			IResource resource = Adapters.adapt(selected, IResource.class);
			IPath location = resource == null ? null : resource.getLocation();
			if (location != null)
				runs.add(location.toPath());
		}
		return runs;
	}

	/// The runs of all run editors, that of the active one first.
	private static List<Path> open(IWorkbenchPage page) {
		List<Path> runs = new ArrayList<>();
		IEditorPart active = page.getActiveEditor();
		for (IEditorReference reference : page.getEditorReferences())
			if (reference.getEditor(true) instanceof RunEditor editor)
				editor.session().map(run -> run.request().part().map(List::of).orElse(run.request().paths()))
						.ifPresent(paths -> runs.addAll(editor == active ? 0 : runs.size(), paths));
		return runs;
	}
}
