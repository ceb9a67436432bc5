// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp;

import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchPartReference;
import org.eclipse.ui.application.IWorkbenchWindowConfigurer;

/** The window's title: what the active editor shows, and Trapline. */
final class WindowTitle implements IPartListener2 {
	private final IWorkbenchWindowConfigurer window;
	private final IWorkbenchPage page;

	WindowTitle(IWorkbenchWindowConfigurer window, IWorkbenchPage page) {
		this.window = window;
		this.page = page;
	}

	@Override
	public void partActivated(IWorkbenchPartReference part) {
		update();
	}

	@Override
	public void partBroughtToTop(IWorkbenchPartReference part) {
		update();
	}

	@Override
	public void partClosed(IWorkbenchPartReference part) {
		update();
	}

	private void update() {
		IEditorPart editor = page.getActiveEditor();
		window.setTitle(editor == null ? "Trapline" : editor.getTitle() + " \u2013 Trapline");
	}
}
