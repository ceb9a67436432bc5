// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.document;

import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.InstalledFiles;

/// Opens the document that the command's parameter names, a file of the installation.
public final class OpenDocumentHandler extends AbstractHandler {
	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		String name = event.getParameter(Documents.PARAMETER);
		Optional<Path> document = InstalledFiles.find(name);
		if (document.isEmpty())
			throw new ExecutionException("This installation lacks " + name);
		DocumentEditor.open(HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(), document.get());
		return null;
	}
}
