// SPDX-License-Identifier: EPL-2.0

/// Runs in Trace Compass's own views: {@link org.trapline.ui.tmf.RunTraces} opens a trace for the run of each run editor,
/// and carries the time range, the moment and the choice of the editor to Trace Compass's signals and back.
@NullMarked
package org.trapline.ui.tmf;

import org.jspecify.annotations.NullMarked;
