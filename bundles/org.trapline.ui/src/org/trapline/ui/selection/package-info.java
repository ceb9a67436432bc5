// SPDX-License-Identifier: EPL-2.0

/// What the pages and views of one run look at together: {@link org.trapline.ui.selection.RunSelection}.
@NullMarked
package org.trapline.ui.selection;

import org.jspecify.annotations.NullMarked;
