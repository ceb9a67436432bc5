// SPDX-License-Identifier: EPL-2.0

/// Undo and redo: {@link org.trapline.ui.history.History} keeps what an editor edits as values, one for each step.
@NullMarked
package org.trapline.ui.history;

import org.jspecify.annotations.NullMarked;
