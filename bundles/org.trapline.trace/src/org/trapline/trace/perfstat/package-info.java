// SPDX-License-Identifier: EPL-2.0
/// What {@code perf stat} prints: text, {@code -x} with any separator, {@code -j}; in total, by interval ({@code -I}),
/// by CPU, core, thread or cgroup.
///
/// Layouts: tools/perf/util/stat-display.c and man perf-stat, CSV FORMAT and JSON FORMAT.
/// Main entry type: [PerfStatImporter].
@NullMarked
package org.trapline.trace.perfstat;

import org.jspecify.annotations.NullMarked;
