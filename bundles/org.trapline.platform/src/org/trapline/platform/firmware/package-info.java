// SPDX-License-Identifier: EPL-2.0
/// What a board's firmware answers, played instead of executed. {@link org.trapline.platform.firmware.Firmware} is the entry.
@NullMarked
package org.trapline.platform.firmware;

import org.jspecify.annotations.NullMarked;
