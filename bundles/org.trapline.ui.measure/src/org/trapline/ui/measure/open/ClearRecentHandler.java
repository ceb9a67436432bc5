// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.open;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.jspecify.annotations.Nullable;

/// Forgets which recordings were opened last.
public final class ClearRecentHandler extends AbstractHandler {
	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		new RecentFiles().clear();
		return null;
	}
}
