// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.focus;

import java.util.List;
import java.util.Optional;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.swt.IFocusService;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.export.ExportFormat;

/// A table or picture, as the commands see it that go to whatever has the keyboard's focus.
public interface FocusTarget {
	/// Value of the expression variable {@code activeFocusControlId} while a target has the focus.
	String ID = "org.trapline.ui.focusTarget";

	/// Takes it to the clipboard, or the part of it that is selected.
	void copy();

	/// Selects all of it; does nothing where there is nothing to select.
	default void selectAll() {
	}

	/// Turns to its search field; does nothing where there is none.
	default void find() {
	}

	/// The files that it can be exported to, most likely one first.
	List<ExportFormat> exports();

	/// Name of an exported file before the user gives another, without its extension.
	String exportName();

	/// Lets the commands reach the target while the control has the focus.
	static void attach(Control control, FocusTarget target) {
		control.setData(ID, target);
		PlatformUI.getWorkbench().getService(IFocusService.class).addFocusTracker(control, ID);
	}

	/// The target that a control was attached to.
	static Optional<FocusTarget> of(@Nullable Object control) {
		return control instanceof Control c && !c.isDisposed() && c.getData(ID) instanceof FocusTarget target
				? Optional.of(target)
				: Optional.empty();
	}
}
