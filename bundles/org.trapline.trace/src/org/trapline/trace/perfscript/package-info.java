// SPDX-License-Identifier: EPL-2.0
/// Text that perf script prints. Main entry type: [PerfScriptImporter].
@NullMarked
package org.trapline.trace.perfscript;

import org.jspecify.annotations.NullMarked;
