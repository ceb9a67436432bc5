// SPDX-License-Identifier: EPL-2.0
/// Time of a machine, in cycles, and what is to happen when. {@link org.trapline.platform.clock.EventQueue} is the entry.
@NullMarked
package org.trapline.platform.clock;

import org.jspecify.annotations.NullMarked;
