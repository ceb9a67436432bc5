// SPDX-License-Identifier: EPL-2.0
/// What the benchmarks inside Linux's perf print: {@code perf bench} of the collections sched, syscall, mem, futex,
/// epoll, breakpoint, uprobe and internals.
///
/// The forms are those of the kernel's tools/perf/bench. Main entry types: [PerfBenchReader], [SimpleFormatReader].
@NullMarked
package org.trapline.trace.bench.perfbench;

import org.jspecify.annotations.NullMarked;
