// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import org.eclipse.swt.widgets.Composite;

/// A page of the run editor. Its controls are made when the user first turns to it.
public interface RunPage {
	/// Which page it is.
	PageKind kind();

	/// Makes the controls.
	///
	/// @param parent filled by the page
	void create(Composite parent);

	/// Turns to the page's first control.
	void setFocus();
}
