// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.editor;

import org.eclipse.swt.widgets.Composite;
import org.trapline.ui.theme.Icon;

/// A page of an editor. Its controls are made when the user first turns to it.
public interface EditorPage {
	/// What its tab says; no other page of the editor has the same.
	String title();

	/// What its tab shows before that.
	Icon icon();

	/// Makes the controls.
	///
	/// @param parent filled by the page
	void create(Composite parent);

	/// Turns to the page's first control.
	void setFocus();
}
