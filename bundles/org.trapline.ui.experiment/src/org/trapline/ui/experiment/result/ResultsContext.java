// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.widgets.Composite;
import org.trapline.ui.measure.pages.WhenShown;
import org.trapline.ui.table.TableMemory;
import org.trapline.ui.theme.Look;
import org.trapline.ui.theme.WorkbenchTheme;

/// What a page of the results editor works with.
///
/// @param session the results
/// @param look gives controls their colours
/// @param settings what pages remember between sessions
/// @param opener opens runs and comparisons
record ResultsContext(ResultsSession session, Look look, IDialogSettings settings, ResultsOpener opener) {
	WorkbenchTheme theme() {
		return look.theme();
	}

	/// The memory of a table.
	TableMemory table(String table) {
		return new TableMemory(settings, "results." + table);
	}

	/// Name of files that a page exports, before the user gives another.
	String exportName(String what) {
		return session.folder().getFileName() + "-" + what;
	}

	/// Calls the listener now, and whenever other results were read and the page shows.
	///
	/// @param parent the page's place in the editor
	/// @param control ends that with it
	void follow(Composite parent, Composite control, Runnable listener) {
		WhenShown whenShown = new WhenShown(parent);
		OpenedResults[] last = { session.opened().orElseThrow() };
		Runnable end = session.onChange(() -> session.opened().filter(now -> now != last[0]).ifPresent(now -> {
			last[0] = now;
			whenShown.run(listener);
		}));
		control.addDisposeListener(_ -> end.run());
		listener.run();
	}
}
