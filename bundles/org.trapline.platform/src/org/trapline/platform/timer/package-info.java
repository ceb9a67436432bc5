// SPDX-License-Identifier: EPL-2.0
/// The generic timer: the system counter and each CPU's timers (Arm ARM D11). {@link org.trapline.platform.timer.GenericTimers} is
/// the entry.
@NullMarked
package org.trapline.platform.timer;

import org.jspecify.annotations.NullMarked;
