// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.pages.PageKind;

/// Turns to the page that the command's parameter names.
public final class PageHandler extends RunEditorHandler {
	@Override
	void execute(RunEditor editor, ExecutionEvent event) {
		editor.turnTo(parameter(event, "org.trapline.ui.measure.page.kind", PageKind.class));
	}
}
