// SPDX-License-Identifier: EPL-2.0
/// A processing element: exception levels, system registers, traps. {@link org.trapline.platform.cpu.Cpu} is the entry.
@NullMarked
package org.trapline.platform.cpu;

import org.jspecify.annotations.NullMarked;
