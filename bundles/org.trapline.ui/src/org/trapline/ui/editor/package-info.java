// SPDX-License-Identifier: EPL-2.0

/// Editors of several pages: {@link org.trapline.ui.editor.PagesEditor} has what they share.
@NullMarked
package org.trapline.ui.editor;

import org.jspecify.annotations.NullMarked;
