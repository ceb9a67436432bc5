// SPDX-License-Identifier: EPL-2.0
/// What a simulation is made of beside its board: the host with its hypervisor, and virtual machines, as the sections
/// {@code host:} and {@code vms:} of YAML files say it. {@link org.trapline.kvm.setup.Host} and {@link
/// org.trapline.kvm.setup.Vm} are the entries.
@NullMarked
package org.trapline.kvm.setup;

import org.jspecify.annotations.NullMarked;
