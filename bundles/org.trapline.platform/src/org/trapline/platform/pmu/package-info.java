// SPDX-License-Identifier: EPL-2.0
/// The performance monitors that software of a machine sees. {@link org.trapline.platform.pmu.PerformanceMonitors} is the entry.
@NullMarked
package org.trapline.platform.pmu;

import org.jspecify.annotations.NullMarked;
