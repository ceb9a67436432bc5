// SPDX-License-Identifier: EPL-2.0
/// The hypervisor, modelled: KVM's entry and exit, interrupt controllers, memory and scheduling, and what each costs.
@NullMarked
package org.trapline.kvm;

import org.jspecify.annotations.NullMarked;
