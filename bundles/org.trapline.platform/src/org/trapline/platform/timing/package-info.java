// SPDX-License-Identifier: EPL-2.0
/// How many cycles a CPU takes for what it executes. {@link org.trapline.platform.timing.CoreTiming} is the entry; docs/timing.md
/// says what is modelled, with which figures, and what is not.
@NullMarked
package org.trapline.platform.timing;

import org.jspecify.annotations.NullMarked;
