// SPDX-License-Identifier: EPL-2.0
/// trace.dat, the recordings of trace-cmd: versions 6 and 7 (trace-cmd.dat.v6(5), trace-cmd.dat.v7(5)).
///
/// The file holds the raw pages of the kernel's ring buffers, one stream for each CPU and buffer, and the formats of
/// the events in them. Main entry type: [TraceDatImporter].
@NullMarked
package org.trapline.trace.tracecmd;

import org.jspecify.annotations.NullMarked;
