// SPDX-License-Identifier: EPL-2.0

package org.trapline.rcp;

import java.util.List;

import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.actions.ActionFactory;
import org.eclipse.ui.application.ActionBarAdvisor;
import org.eclipse.ui.application.IActionBarConfigurer;

/**
 * The actions that views and editors may take over (Copy, Undo and so on). The menus themselves are contributed in
 * plugin.xml; registering an action here binds its retargetable id to its command.
 */
final class TraplineActions extends ActionBarAdvisor {
	private static final List<ActionFactory> RETARGETABLE = List.of(ActionFactory.UNDO, ActionFactory.REDO,
			ActionFactory.CUT, ActionFactory.COPY, ActionFactory.PASTE, ActionFactory.DELETE,
			ActionFactory.SELECT_ALL, ActionFactory.FIND, ActionFactory.PRINT, ActionFactory.REFRESH,
			ActionFactory.RENAME, ActionFactory.PROPERTIES);

	TraplineActions(IActionBarConfigurer configurer) {
		super(configurer);
	}

	@Override
	protected void makeActions(IWorkbenchWindow window) {
		for (ActionFactory factory : RETARGETABLE) {
			register(factory.create(window));
		}
	}
}
