// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.function.Consumer;
import org.eclipse.jface.dialogs.IDialogSettings;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.views.properties.IPropertySource;
import org.trapline.analysis.ExitSummary;
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

	/// Calls the listener with the summary of the exits there is, and with each new one once the page shows.
	///
	/// @param place the page's place in the editor
	void onSummary(Composite place, Consumer<ExitSummary> listener) {
		WhenShown shown = new WhenShown(place);
		Runnable end = session.onSummary(summary -> shown.run(() -> listener.accept(summary)));
		place.addDisposeListener(_ -> end.run());
	}

	/// A canvas for pictures of the run.
	public PictureCanvas canvas(Composite parent, String what) {
		return new PictureCanvas(parent, exportName(what), theme());
	}
}
