// SPDX-License-Identifier: EPL-2.0
/// Physical addresses: what is mapped where, memory and devices. {@link org.trapline.platform.bus.Bus} is the entry.
@NullMarked
package org.trapline.platform.bus;

import org.jspecify.annotations.NullMarked;
