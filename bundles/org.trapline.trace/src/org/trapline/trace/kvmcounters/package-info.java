// SPDX-License-Identifier: EPL-2.0
/// KVM's own counters: dumps of debugfs (virt/kvm/kvm_main.c, arch/arm64/kvm/guest.c) and what tools/kvm/kvm_stat
/// prints. Main entry type: [KvmCountersImporter].
@NullMarked
package org.trapline.trace.kvmcounters;

import org.jspecify.annotations.NullMarked;
