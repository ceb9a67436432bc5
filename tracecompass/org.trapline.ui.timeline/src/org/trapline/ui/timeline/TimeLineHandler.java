// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;

/// Does to the time line that shows what the command's parameter names.
public final class TimeLineHandler extends AbstractHandler {
	private static final String ACTION = "org.trapline.ui.timeline.do.action";

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		IWorkbenchPage page = HandlerUtil.getActiveWorkbenchWindow(event).getActivePage();
		if (page.findView(TimeLineView.ID) instanceof TimeLineView view)
			view.timeLine().ifPresent(one -> one.perform(TimeLineAction.valueOf(event.getParameter(ACTION))));
		return null;
	}
}
