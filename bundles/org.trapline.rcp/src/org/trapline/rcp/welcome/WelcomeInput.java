// SPDX-License-Identifier: EPL-2.0
package org.trapline.rcp.welcome;

import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.IEditorInput;
import org.eclipse.ui.IPersistableElement;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.theme.Icon;

/// The one input of the welcome page.
public record WelcomeInput() implements IEditorInput {
	@Override
	public boolean exists() {
		return false;
	}

	@Override
	public ImageDescriptor getImageDescriptor() {
		return Icon.WELCOME.descriptor();
	}

	@Override
	public String getName() {
		return "Welcome";
	}

	@Override
	public @Nullable IPersistableElement getPersistable() {
		return null;
	}

	@Override
	public String getToolTipText() {
		return "Samples and recent recordings";
	}

	@Override
	public <T> @Nullable T getAdapter(Class<T> adapter) {
		return null;
	}
}
