// SPDX-License-Identifier: EPL-2.0
/// The memory of virtual machines, and the stage 2 tables that map it. {@link org.trapline.kvm.memory.GuestMemory} is
/// the entry.
@NullMarked
package org.trapline.kvm.memory;

import org.jspecify.annotations.NullMarked;
