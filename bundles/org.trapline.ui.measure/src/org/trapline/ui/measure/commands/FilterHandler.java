// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.commands;

import org.eclipse.core.commands.ExecutionEvent;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.selection.RunSelection;

/// Steps through the filters that a run had, or clears the filter.
public final class FilterHandler extends RunEditorHandler {
	private static final String BACK = "org.trapline.ui.measure.filter.back";
	private static final String FORWARD = "org.trapline.ui.measure.filter.forward";

	@Override
	void execute(RunEditor editor, ExecutionEvent event) {
		editor.session().map(RunSession::selection).ifPresent(selection -> step(selection, event.getCommand().getId()));
	}

	private static void step(RunSelection selection, String command) {
		switch (command) {
		case BACK -> selection.back();
		case FORWARD -> selection.forward();
		default -> selection.clear();
		}
	}
}
