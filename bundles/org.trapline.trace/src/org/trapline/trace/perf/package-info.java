// SPDX-License-Identifier: EPL-2.0
/// perf.data: what `perf record` and `perf stat record` write, as a file, a pipe's stream or a directory.
///
/// The format is that of Linux's tools/perf/Documentation/perf.data-file-format.txt and
/// include/uapi/linux/perf_event.h. [RecordScanner] finds the records and the sorted runs that they form, [RecordMerger]
/// puts the runs in order of time, [EventReader] decodes what comes out. Main entry type: [PerfDataImporter].
@NullMarked
package org.trapline.trace.perf;

import org.jspecify.annotations.NullMarked;
