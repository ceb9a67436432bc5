// SPDX-License-Identifier: EPL-2.0
/// What {@code perf kvm stat report} and {@code perf kvm stat live} print.
///
/// Layout and arithmetic: tools/perf/builtin-kvm.c. On arm64 (and RISC-V) these times are not the handling of exits:
/// see [MeasuredInterval]. Main entry type: [KvmStatReportImporter].
@NullMarked
package org.trapline.trace.kvmstatreport;

import org.jspecify.annotations.NullMarked;
