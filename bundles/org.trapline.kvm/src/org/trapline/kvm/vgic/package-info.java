// SPDX-License-Identifier: EPL-2.0
/// The interrupt controllers that guests see, emulated: states of interrupts, registers in memory, and the list
/// registers of the physical CPUs' virtual interfaces. {@link org.trapline.kvm.vgic.VirtualGic} is the entry.
@NullMarked
package org.trapline.kvm.vgic;

import org.jspecify.annotations.NullMarked;
