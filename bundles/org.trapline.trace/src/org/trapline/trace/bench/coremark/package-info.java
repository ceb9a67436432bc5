// SPDX-License-Identifier: EPL-2.0
/// Logs of CoreMark, and its rules for when a score counts.
///
/// The form and the rules are those of github.com/eembc/coremark, core_main.c and README.md. Main entry type:
/// [CoreMarkReader].
@NullMarked
package org.trapline.trace.bench.coremark;

import org.jspecify.annotations.NullMarked;
