// SPDX-License-Identifier: EPL-2.0

/// Ways in: recordings by File Open, drag and drop, the command line, the Project Explorer.
@NullMarked
package org.trapline.ui.measure.open;

import org.jspecify.annotations.NullMarked;
