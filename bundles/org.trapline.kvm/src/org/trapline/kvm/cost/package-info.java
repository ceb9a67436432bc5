// SPDX-License-Identifier: EPL-2.0
/// What the work of a hypervisor takes, step by step, as YAML files say it with the source of each figure.
/// {@link org.trapline.kvm.cost.CostSet} is the entry.
@NullMarked
package org.trapline.kvm.cost;

import org.jspecify.annotations.NullMarked;
