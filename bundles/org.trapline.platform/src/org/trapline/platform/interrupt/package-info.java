// SPDX-License-Identifier: EPL-2.0
/// Interrupts between devices, controller and CPUs. {@link org.trapline.platform.interrupt.InterruptController} is the entry.
@NullMarked
package org.trapline.platform.interrupt;

import org.jspecify.annotations.NullMarked;
