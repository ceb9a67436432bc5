// SPDX-License-Identifier: EPL-2.0
/// The performance monitors of a CPU: PMUv3 (Arm ARM D13). {@link org.trapline.platform.pmu.PerformanceMonitor} is the entry.
@NullMarked
package org.trapline.platform.pmu;

import org.jspecify.annotations.NullMarked;
