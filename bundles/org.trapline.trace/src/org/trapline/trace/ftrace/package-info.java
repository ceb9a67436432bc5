// SPDX-License-Identifier: EPL-2.0
/// Text of the kernel's trace buffer: {@code trace}, {@code trace_pipe}, and {@code trace-cmd report}.
/// Main entry type: [FtraceTextImporter].
@NullMarked
package org.trapline.trace.ftrace;

import org.jspecify.annotations.NullMarked;
