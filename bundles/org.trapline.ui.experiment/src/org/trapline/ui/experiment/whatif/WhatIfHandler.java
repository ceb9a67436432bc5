// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.whatif;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.Adapters;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.open.RunRequest;

/// Opens the wizard for the selected recording, or for that of the active editor.
public final class WhatIfHandler extends AbstractHandler {
	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		IWorkbenchWindow window = HandlerUtil.getActiveWorkbenchWindowChecked(event);
		recording(event).ifPresent(recording -> new WizardDialog(window.getShell(), new WhatIfWizard(window,
				recording)).open());
		return null;
	}

	private static Optional<Path> recording(ExecutionEvent event) {
		if (HandlerUtil.getActivePart(event) instanceof RunEditor editor)
			return RunRequest.of(editor.getEditorInput()).map(RunRequest::where);
		IResource selected = Adapters.adapt(HandlerUtil.getCurrentStructuredSelection(event).getFirstElement(),
				IResource.class);
		return selected == null || selected.getLocation() == null ? Optional.empty()
				: Optional.of(selected.getLocation().toPath());
	}
}
