// SPDX-License-Identifier: EPL-2.0
/// The interrupt controller GICv3 with one Security state, affinity routing, LPIs and virtual CPU interface (Arm IHI 0069).
/// {@link org.trapline.platform.gic.v3.GicV3} is the entry.
@NullMarked
package org.trapline.platform.gic.v3;

import org.jspecify.annotations.NullMarked;
