// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.trapline.ui.measure.editor.RunEditor;

/// Reads the recording of the active editor anew.
public final class ReloadHandler extends RunEditorHandler {
	@Override
	void execute(RunEditor editor, ExecutionEvent event) {
		editor.reload();
	}
}
