// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import org.eclipse.swt.widgets.Composite;

/// A page of the comparison editor. Its controls are made when the user first turns to it; it follows the session from
/// then on.
interface ComparisonPage {
	/// Which page it is.
	ComparisonPageKind kind();

	/// Makes the controls.
	///
	/// @param parent filled by the page
	void create(Composite parent);

	/// Turns to the page's first control.
	void setFocus();
}
