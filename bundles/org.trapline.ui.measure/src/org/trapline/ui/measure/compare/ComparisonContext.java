// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import java.util.function.Consumer;
import java.util.function.Supplier;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.widgets.Shell;
import org.trapline.ui.table.TableMemory;
import org.trapline.ui.theme.Look;
import org.trapline.ui.theme.WorkbenchTheme;

/// What a page of the comparison editor works with.
///
/// @param session the comparison
/// @param look gives controls their colours
/// @param settings what pages remember between sessions
/// @param turnTo turns to another page
/// @param name what the comparison is called now
/// @param window what dialogs stand before
record ComparisonContext(ComparisonSession session, Look look, IDialogSettings settings,
		Consumer<ComparisonPageKind> turnTo, Supplier<String> name, Shell window) {

	WorkbenchTheme theme() {
		return look.theme();
	}

	/// The memory of a table.
	TableMemory table(String table) {
		return new TableMemory(settings, "compare." + table);
	}

	/// Name of files that a page exports, before the user gives another.
	///
	/// @param what the page exports, for instance {@code differences}
	String exportName(String what) {
		return name.get() + '-' + what;
	}
}
