// SPDX-License-Identifier: EPL-2.0

/// Recordings of exits as traces of Trace Compass, whatever their format: events in order of time, and the latencies that
/// its views of segments show.
///
/// The main entry is {@link org.trapline.tmf.RunTrace}.
@NullMarked
package org.trapline.tmf;

import org.jspecify.annotations.NullMarked;
