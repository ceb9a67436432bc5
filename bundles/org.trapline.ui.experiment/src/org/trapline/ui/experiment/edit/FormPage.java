// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.edit;

import org.trapline.ui.editor.EditorPage;
import org.trapline.ui.experiment.yaml.YamlPath;

/// A page of an editor that is a form.
interface FormPage extends EditorPage {
	/// Shows what the file says now.
	void show();

	/// Shows what the reader found since the text was last shown.
	void checked();

	/// Shows the place of a path.
	///
	/// @return whether it is one of this page's
	boolean reveal(YamlPath path);
}
