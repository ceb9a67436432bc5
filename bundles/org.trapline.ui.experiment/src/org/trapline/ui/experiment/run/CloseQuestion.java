// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.run;

import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.swt.widgets.Display;

/// The question whether experiments that run may be ended, since the workbench closes.
final class CloseQuestion {
	private static final int END = 0;

	private CloseQuestion() {
	}

	/// @param active one or more
	static boolean mayEnd(List<RunningExperiment> active) {
		String names = active.stream().map(RunningExperiment::title).collect(Collectors.joining(", "));
		return MessageDialog.open(MessageDialog.QUESTION, Display.getCurrent().getActiveShell(), "An Experiment Runs",
				names + (active.size() == 1 ? " is" : " are") + " not at the end. Finished points are kept, and Resume goes on"
						+ " with the others another time.",
				0, "&End and Close", "Go &On") == END;
	}
}
