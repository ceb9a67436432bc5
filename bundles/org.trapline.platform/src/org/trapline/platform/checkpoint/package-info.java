// SPDX-License-Identifier: EPL-2.0
/// The state of a whole machine in a file. {@link org.trapline.platform.checkpoint.Checkpoint} is the entry.
@NullMarked
package org.trapline.platform.checkpoint;

import org.jspecify.annotations.NullMarked;
