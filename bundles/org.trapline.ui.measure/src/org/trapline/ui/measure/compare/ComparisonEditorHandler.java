// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/// Does something with the comparison of the active editor: exports it, reads its runs anew, or turns to a page, as the
/// command's id ends.
public final class ComparisonEditorHandler extends AbstractHandler {
	static final String KIND = "org.trapline.ui.measure.comparison.page.kind";

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		if (!(HandlerUtil.getActiveEditor(event) instanceof ComparisonEditor editor))
			return null;
		String page = event.getParameter(KIND);
		if (page != null)
			editor.turnTo(ComparisonPageKind.valueOf(page));
		else if (event.getCommand().getId().endsWith("export"))
			editor.export();
		else
			editor.session().ifPresent(ComparisonSession::reload);
		return null;
	}
}
