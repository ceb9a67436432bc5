// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.jface.dialogs.MessageDialog;
import org.trapline.ui.measure.editor.RunEditor;

/// Reads the recording of the active editor anew.
public final class ReloadHandler extends RunEditorHandler {
	@Override
	void execute(RunEditor editor, ExecutionEvent event) {
		if (!editor.isDirty() || MessageDialog.openConfirm(editor.getSite().getShell(), "Read Anew",
				"What you entered of the run is not saved and will be lost."))
			editor.reload();
	}
}
