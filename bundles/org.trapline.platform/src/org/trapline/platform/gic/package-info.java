// SPDX-License-Identifier: EPL-2.0
/// What Arm's interrupt controllers of architecture versions 2 and 3 have in common: the states of interrupts, and priorities
/// that are active. {@link org.trapline.platform.gic.InterruptBank} is the entry; the controllers are in the packages below.
@NullMarked
package org.trapline.platform.gic;

import org.jspecify.annotations.NullMarked;
