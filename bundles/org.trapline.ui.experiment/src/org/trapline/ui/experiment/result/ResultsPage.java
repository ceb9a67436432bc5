// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import org.eclipse.swt.widgets.Composite;

/// A page of the results editor. Its controls are made when the user first turns to it; it follows the session from then on.
interface ResultsPage {
	/// Which page it is.
	ResultsPageKind kind();

	/// Makes the controls.
	///
	/// @param parent filled by the page
	void create(Composite parent);

	/// Turns to the page's first control.
	void setFocus();
}
