// SPDX-License-Identifier: EPL-2.0
/// Virtual machines and their vCPUs: the run loop between host and guest, and how each exit is handled.
/// {@link org.trapline.kvm.vcpu.VirtualMachine} is the entry.
@NullMarked
package org.trapline.kvm.vcpu;

import org.jspecify.annotations.NullMarked;
