// SPDX-License-Identifier: EPL-2.0
/// A machine: its CPUs, memory and devices, and how they run. {@link org.trapline.platform.machine.Machine} is the entry.
@NullMarked
package org.trapline.platform.machine;

import org.jspecify.annotations.NullMarked;
