// SPDX-License-Identifier: EPL-2.0

/// The timeline of a recording: {@link org.trapline.ui.measure.timeline.TimelinePage} and its parts.
@NullMarked
package org.trapline.ui.measure.timeline;

import org.jspecify.annotations.NullMarked;
