// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.whatif;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.viewers.ISelection;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.open.RunRequest;
import org.trapline.ui.measure.pages.PageKind;

/// Opens the wizard for the selected recording, or for that of the active editor.
public final class WhatIfHandler extends AbstractHandler {
	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		recording(event).ifPresent(recording -> new WizardDialog(window.getShell(), new WhatIfWizard(window,
				recording)).open());
		return null;
	}

	/// Whether there is a recording of exits to ask about: asked anew whenever menus and tool bars look, since pages come to an
	/// editor after it is active.
	@Override
	public boolean isEnabled() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		if (page == null)
			return false;
		return !(page.getActivePart() instanceof RunEditor) && selected(page.getSelection()).isPresent()
				|| page.getActiveEditor() instanceof RunEditor editor && editor.pageKinds().contains(PageKind.EXITS);
	}

	/// What is selected, where that has the focus; else what the active editor shows.
	private static Optional<Path> recording(ExecutionEvent event) {
		Optional<Path> selected = HandlerUtil.getActivePart(event) instanceof RunEditor ? Optional.empty()
				: selected(HandlerUtil.getCurrentSelection(event));
		return selected.or(() -> HandlerUtil.getActiveEditor(event) instanceof RunEditor editor
				? RunRequest.of(editor.getEditorInput()).map(RunRequest::where) : Optional.empty());
	}

	private static Optional<Path> selected(@Nullable ISelection selection) {
		IFile file = selection instanceof IStructuredSelection some && some.size() == 1
				? Adapters.adapt(some.getFirstElement(), IFile.class) : null;
		return file == null || file.getLocation() == null ? Optional.empty() : Optional.of(file.getLocation().toPath());
	}
}
