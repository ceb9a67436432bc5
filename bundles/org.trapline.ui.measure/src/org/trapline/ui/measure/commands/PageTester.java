// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.commands;

import org.eclipse.core.expressions.PropertyTester;
import org.jspecify.annotations.Nullable;
import org.trapline.ui.measure.editor.RunEditor;
import org.trapline.ui.measure.pages.PageKind;

/// Tells whether the run in an editor has a page, so that menus offer only what there is.
public final class PageTester extends PropertyTester {
	/// What it tests, as expressions call it.
	public static final String PROPERTY = "org.trapline.ui.measure.hasPage";

	@Override
	public boolean test(Object receiver, String property, Object[] args, @Nullable Object expected) {
		return receiver instanceof RunEditor editor && expected instanceof String kind
				&& editor.pageKinds().contains(PageKind.valueOf(kind));
	}
}
