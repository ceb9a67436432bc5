// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf.commands;

import java.util.Optional;
import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.handlers.HandlerUtil;
import org.jspecify.annotations.Nullable;
import org.trapline.history.SegmentKind;
import org.trapline.ui.tmf.views.ViewKind;

/// Shows the view of Trace Compass's that the command's parameters name.
public final class ShowViewHandler extends AbstractHandler {
	private static final String VIEW = "org.trapline.ui.tmf.show.view";
	private static final String LATENCY = "org.trapline.ui.tmf.show.latency";

	@Override
	public @Nullable Object execute(ExecutionEvent event) throws ExecutionException {
		try {
			ViewKind.valueOf(event.getParameter(VIEW)).show(
					HandlerUtil.getActiveWorkbenchWindowChecked(event).getActivePage(),
					Optional.ofNullable(event.getParameter(LATENCY)).map(SegmentKind::valueOf));
			return null;
		} catch (PartInitException e) {
			throw new ExecutionException(e.getMessage(), e);
		}
	}
}
