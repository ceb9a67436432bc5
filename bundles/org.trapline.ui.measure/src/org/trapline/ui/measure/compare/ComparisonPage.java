// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.compare;

import org.trapline.ui.editor.EditorPage;
import org.trapline.ui.theme.Icon;

/// A page of the comparison editor. Its controls are made when the user first turns to it; it follows the session from
/// then on.
interface ComparisonPage extends EditorPage {
	/// Which page it is.
	ComparisonPageKind kind();

	@Override
	default String title() {
		return kind().title();
	}

	@Override
	default Icon icon() {
		return kind().icon();
	}
}
