// SPDX-License-Identifier: EPL-2.0
/// The network device and what it is plugged into. {@link org.trapline.platform.virtio.net.NetworkDevice} is the entry.
@NullMarked
package org.trapline.platform.virtio.net;

import org.jspecify.annotations.NullMarked;
