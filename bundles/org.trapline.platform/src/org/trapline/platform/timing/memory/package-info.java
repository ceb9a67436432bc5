// SPDX-License-Identifier: EPL-2.0
/// Caches, TLBs, prefetchers and DRAM as they take time. {@link org.trapline.platform.timing.memory.SharedMemory} is the entry.
@NullMarked
package org.trapline.platform.timing.memory;

import org.jspecify.annotations.NullMarked;
