// SPDX-License-Identifier: EPL-2.0
/// The interrupt controller GICv2, as a GIC-400 has it, with virtual CPU interface and without Security Extensions (Arm IHI
/// 0048B). {@link org.trapline.platform.gic.v2.GicV2} is the entry.
@NullMarked
package org.trapline.platform.gic.v2;

import org.jspecify.annotations.NullMarked;
