// SPDX-License-Identifier: EPL-2.0

/// Files that tables and pictures are exported to.
@NullMarked
package org.trapline.ui.export;

import org.jspecify.annotations.NullMarked;
