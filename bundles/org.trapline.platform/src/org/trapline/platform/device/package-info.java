// SPDX-License-Identifier: EPL-2.0
/// Devices of a board that are no part of the CPUs, and what connects them to the host. {@link
/// org.trapline.platform.device.Console} is where a serial line ends.
@NullMarked
package org.trapline.platform.device;

import org.jspecify.annotations.NullMarked;
