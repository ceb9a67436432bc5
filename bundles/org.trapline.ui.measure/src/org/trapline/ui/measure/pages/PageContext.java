// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.views.properties.IPropertySource;
import org.trapline.ui.canvas.PictureCanvas;
import org.trapline.ui.measure.run.RunSession;
import org.trapline.ui.table.TableMemory;
import org.trapline.ui.theme.Look;
import org.trapline.ui.theme.WorkbenchTheme;

/// What a page of the run editor works with.
///
/// @param session the run
/// @param look gives controls their colours
/// @param settings what pages remember between sessions
/// @param turnTo turns to another page
/// @param properties shows something in the Properties view
/// @param window what dialogs stand before
public record PageContext(RunSession session, Look look, IDialogSettings settings, Consumer<PageKind> turnTo,
		Consumer<IPropertySource> properties, Shell window) {

	public WorkbenchTheme theme() {
		return look.theme();
	}

	/// The memory of a table.
	public TableMemory table(String name) {
		return new TableMemory(settings, name);
	}

	/// Name of files that a page exports, before the user gives another.
	///
	/// @param what the page exports, for instance {@code exits}
	public String exportName(String what) {
		return session.notes().now().label() + '-' + what;
	}

	/// A canvas for pictures of the run.
	public PictureCanvas canvas(org.eclipse.swt.widgets.Composite parent, String what) {
		return new PictureCanvas(parent, exportName(what), theme());
	}
}
