// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.timeline;

import org.eclipse.core.commands.common.CommandException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbenchPartSite;
import org.eclipse.ui.handlers.IHandlerService;

/// Runs commands of the workbench.
final class Commands {
	static final String OPEN = "org.trapline.ui.measure.open";

	private Commands() {
	}

	static void run(IWorkbenchPartSite site, String command) {
		try {
			site.getService(IHandlerService.class).executeCommand(command, null);
		} catch (CommandException e) {
			ILog.of(Commands.class).error("The command " + command + " cannot be run", e);
		}
	}
}
