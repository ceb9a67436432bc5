// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.document;

import java.nio.file.Path;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.theme.Icon;

/// A document to be read.
///
/// @param file Markdown, in UTF-8
public record DocumentInput(Path file) implements IEditorInput {
	@Override
	public boolean exists() {
		return false; // keeps it out of the platform's own list of files
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icon.DOCUMENT.descriptor();
	}

	@Override
	public String getName() {
		return String.valueOf(file.getFileName());
	}

	@Override
	public @Nullable IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return file.toString();
	}

	@Override
	public <T> @Nullable T getAdapter(Class<T> adapter) {
		return null;
	}
}
