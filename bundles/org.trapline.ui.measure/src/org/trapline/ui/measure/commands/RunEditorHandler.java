// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.commands;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.measure.editor.RunEditor;

/// A handler for the run editor that is active; does nothing where none is.
abstract class RunEditorHandler extends AbstractHandler {
	@Override
	public final @Nullable Object execute(ExecutionEvent event) {
		if (HandlerUtil.getActiveEditor(event) instanceof RunEditor editor)
			execute(editor, event);
		return null;
	}

	abstract void execute(RunEditor editor, ExecutionEvent event);

	/// The constant that a command's parameter names.
	static <E extends Enum<E>> E parameter(ExecutionEvent event, String parameter, Class<E> type) {
		return Enum.valueOf(type, event.getParameter(parameter));
	}
}
