// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.jspecify.annotations.Nullable;

/** Switches from the light theme to the dark one, or back. */
public final class ThemeToggle extends AbstractHandler {
	public static final String COMMAND = "org.trapline.rcp.theme.toggle";

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		ThemeHandler.show(Themes.DARK.equals(ThemeHandler.active()) ? Themes.LIGHT : Themes.DARK);
		return null;
	}
}
