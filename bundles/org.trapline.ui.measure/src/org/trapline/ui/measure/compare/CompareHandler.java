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

/// Compares runs. The end of the command's id says which: those {@code Selection} has in the Project Explorer, all that
/// are {@code Open}, the active one {@code With} others, none yet for a {@code New} comparison, else those that the
/// user chooses in a dialog.
public final class CompareHandler extends AbstractHandler {
	private static final String ASK = "Compare Recordings";

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		IWorkbenchPage page = window.getActivePage();
		String command = event.getCommand().getId();
		if (command.endsWith("New"))
			ComparisonOpener.open(page, List.of());
		else if (command.endsWith("Selection"))
			open(page, selected(event));
		else if (command.endsWith("Open"))
			open(page, open(page));
		else if (command.endsWith("With"))
			with(page, new LastFolder().askForFiles(window.getShell(), ASK));
		else
			open(page, new LastFolder().askForFiles(window.getShell(), ASK));
		return null;
	}

	/// Compares the run of the active editor with others; with none, nothing happens.
	static void with(IWorkbenchPage page, List<Path> others) {
		if (others.isEmpty() || !(page.getActiveEditor() instanceof RunEditor editor))
			return;
		List<Path> runs = new ArrayList<>(paths(editor));
		runs.addAll(others);
		ComparisonOpener.open(page, runs);
	}

	private static void open(IWorkbenchPage page, List<Path> runs) {
		if (!runs.isEmpty())
			ComparisonOpener.open(page, runs);
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
				runs.addAll(editor == active ? 0 : runs.size(), paths(editor));
		return runs;
	}

	private static List<Path> paths(RunEditor editor) {
		return editor.session().map(run -> run.request().part().map(List::of).orElse(run.request().paths()))
				.orElse(List.of());
	}
}
