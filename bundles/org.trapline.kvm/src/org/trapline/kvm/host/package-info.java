// SPDX-License-Identifier: EPL-2.0
/// The host's kernel on its physical CPUs: threads and their scheduler, physical interrupts, timers.
/// {@link org.trapline.kvm.host.HostCpu} is the entry.
@NullMarked
package org.trapline.kvm.host;

import org.jspecify.annotations.NullMarked;
