// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import org.trapline.ui.editor.EditorPage;
import org.trapline.ui.theme.Icon;

/// A page of the run editor. Its controls are made when the user first turns to it.
public interface RunPage extends EditorPage {
	/// Which page it is.
	PageKind kind();

	@Override
	default String title() {
		return kind().title();
	}

	@Override
	default Icon icon() {
		return kind().icon();
	}
}
