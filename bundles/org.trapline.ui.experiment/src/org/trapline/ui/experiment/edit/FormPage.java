// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import org.eclipse.swt.widgets.Composite;
import org.trapline.ui.experiment.yaml.YamlPath;
import org.trapline.ui.theme.Icon;

/// A page of an editor that is a form.
interface FormPage {
	/// What its tab says.
	String title();

	Icon icon();

	/// Makes the page's controls, once.
	void create(Composite parent);

	/// Shows what the file says now.
	void show();

	/// Shows what the reader found since the text was last shown.
	void checked();

	/// Shows the place of a path.
	///
	/// @return whether it is one of this page's
	boolean reveal(YamlPath path);

	void setFocus();
}
