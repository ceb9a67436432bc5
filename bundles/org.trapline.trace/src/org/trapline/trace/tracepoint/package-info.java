// SPDX-License-Identifier: EPL-2.0
/// Tracepoints: their format texts, and the decoding of their raw records into
/// {@link org.trapline.trace.exits.HypervisorEvents}. Main entry type: [TracepointDecoder].
@NullMarked
package org.trapline.trace.tracepoint;

import org.jspecify.annotations.NullMarked;
