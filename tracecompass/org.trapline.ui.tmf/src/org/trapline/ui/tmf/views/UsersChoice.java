// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.tmf.views;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;

/// Lets a table tell of rows only that the user has chosen by mouse or key: GTK selects the first one, too, when the table gets
/// the focus, and Trace Compass would tell all views of that.
final class UsersChoice {
	private boolean acted;

	private UsersChoice() {
	}

	static void only(Table table) {
		UsersChoice choice = new UsersChoice();
		Display display = table.getDisplay();
		table.addListener(SWT.MouseDown, _ -> choice.acted = true);
		table.addListener(SWT.KeyDown, _ -> choice.acted = true);
		table.addListener(SWT.FocusOut, _ -> choice.acted = false);
		Listener selected = event -> {
			if (event.widget != table || choice.acted)
				return;
			event.type = SWT.None;
			table.deselectAll();
		};
		display.addFilter(SWT.Selection, selected);
		table.addListener(SWT.Dispose, _ -> display.removeFilter(SWT.Selection, selected));
	}
}
