// SPDX-License-Identifier: EPL-2.0
/// Devices as in OASIS Virtual I/O Device (VIRTIO) Version 1.2, on the MMIO transport: block, console, network,
/// entropy, shared directory. {@link org.trapline.platform.virtio.VirtioMmio} is the entry: the row of slots that
/// devices are plugged into.
///
/// A guest reaches what its memory and what was plugged in hold, and nothing else of the host. A ring that breaks the
/// rules stops its device until the driver resets it (DEVICE_NEEDS_RESET), with the reason in the log.
@NullMarked
package org.trapline.platform.virtio;

import org.jspecify.annotations.NullMarked;
