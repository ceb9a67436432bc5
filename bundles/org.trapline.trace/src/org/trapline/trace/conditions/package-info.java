// SPDX-License-Identifier: EPL-2.0
/// Under which conditions a run was measured, told from what recordings and the files beside them say.
///
/// A [SystemText] reads one sort of text (lscpu, /proc/cpuinfo, a VMM's command line...) wherever it stands, in a file
/// of its own or in a benchmark's log. What it tells is of the system that it was printed on; whether that is the host
/// or the guest decides which condition it is. Main entry type: [ConditionTexts]; [ConditionMerge] puts sources together.
@NullMarked
package org.trapline.trace.conditions;

import org.jspecify.annotations.NullMarked;
