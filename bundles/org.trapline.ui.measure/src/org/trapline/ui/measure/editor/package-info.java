// SPDX-License-Identifier: EPL-2.0

/// The run editor: {@link org.trapline.ui.measure.editor.RunEditor} opens a recording in the background and shows its
/// pages, or why it cannot.
@NullMarked
package org.trapline.ui.measure.editor;

import org.jspecify.annotations.NullMarked;
