// SPDX-License-Identifier: EPL-2.0
/// The block device and what it stores to: an image file, or memory laid over it. {@link
/// org.trapline.platform.virtio.block.BlockDevice} is the entry.
@NullMarked
package org.trapline.platform.virtio.block;

import org.jspecify.annotations.NullMarked;
