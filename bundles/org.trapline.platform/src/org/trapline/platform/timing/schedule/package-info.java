// SPDX-License-Identifier: EPL-2.0
/// What instructions of a core take, and how runs of them overlap. {@link org.trapline.platform.timing.schedule.Schedule} is the entry.
@NullMarked
package org.trapline.platform.timing.schedule;

import org.jspecify.annotations.NullMarked;
