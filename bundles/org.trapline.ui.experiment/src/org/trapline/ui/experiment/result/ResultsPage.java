// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.experiment.result;

import org.trapline.ui.editor.EditorPage;
import org.trapline.ui.theme.Icon;

/// A page of the results editor. Its controls are made when the user first turns to it; it follows the session from then on.
interface ResultsPage extends EditorPage {
	/// Which page it is.
	ResultsPageKind kind();

	@Override
	default String title() {
		return kind().title();
	}

	@Override
	default Icon icon() {
		return kind().icon();
	}
}
