// SPDX-License-Identifier: EPL-2.0

/// What every vCPU and physical CPU of a recording did, on Trace Compass's time graph: the view
/// {@link org.trapline.ui.timeline.TimeLineView} shows the run of the active run editor and goes with its filter.
@NullMarked
package org.trapline.ui.timeline;

import org.jspecify.annotations.NullMarked;
