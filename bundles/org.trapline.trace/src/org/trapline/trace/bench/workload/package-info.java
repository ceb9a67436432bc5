// SPDX-License-Identifier: EPL-2.0
/// What the workloads of guests/workloads print of their own: results and raw samples.
///
/// Main entry type: [WorkloadReader].
@NullMarked
package org.trapline.trace.bench.workload;

import org.jspecify.annotations.NullMarked;
