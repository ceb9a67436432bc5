// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp;

import java.util.Map;

import org.eclipse.core.commands.AbstractHandler;
import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.e4.ui.css.swt.theme.ITheme;
import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.commands.ICommandService;
import org.eclipse.ui.commands.IElementUpdater;
import org.eclipse.ui.menus.UIElement;
import org.jspecify.annotations.Nullable;

/** Switches the workbench to the theme that the command's parameter names, and keeps it for the next session. */
public final class ThemeHandler extends AbstractHandler implements IElementUpdater {
	static final String COMMAND = "org.trapline.rcp.theme";
	static final String PARAMETER = "org.trapline.rcp.theme.id";

	@Override
	public @Nullable Object execute(ExecutionEvent event) {
		show(event.getParameter(PARAMETER));
		return null;
	}

	@Override
	public void updateElement(UIElement element, @SuppressWarnings("rawtypes") Map parameters) {
		element.setChecked(active().equals(parameters.get(PARAMETER)));
	}

	static void show(String theme) {
		engine().setTheme(theme, true);
		PlatformUI.getWorkbench().getService(ICommandService.class).refreshElements(COMMAND, null);
	}

	/** The active theme's id; empty where there is none. */
	static String active() {
		ITheme theme = engine().getActiveTheme();
		return theme == null ? "" : theme.getId();
	}

	private static IThemeEngine engine() {
		return PlatformUI.getWorkbench().getService(IThemeEngine.class);
	}
}
