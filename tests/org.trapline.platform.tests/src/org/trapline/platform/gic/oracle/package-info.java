// SPDX-License-Identifier: EPL-2.0
/// Lists of accesses to interrupt controllers, run bare-metal on QEMU and on ours.
@NullMarked
package org.trapline.platform.gic.oracle;

import org.jspecify.annotations.NullMarked;
