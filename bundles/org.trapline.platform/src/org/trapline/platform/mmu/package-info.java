// SPDX-License-Identifier: EPL-2.0
/// Translation of addresses in both stages. {@link org.trapline.platform.mmu.Mmu} is the entry.
@NullMarked
package org.trapline.platform.mmu;

import org.jspecify.annotations.NullMarked;
