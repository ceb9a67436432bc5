// SPDX-License-Identifier: EPL-2.0

/// What the rows of the time line show in a window of time, worked out in a background thread:
/// {@link org.trapline.ui.timeline.content.WindowReader} reads it, {@link org.trapline.ui.timeline.content.Row} takes
/// it.
@NullMarked
package org.trapline.ui.timeline.content;

import org.jspecify.annotations.NullMarked;
