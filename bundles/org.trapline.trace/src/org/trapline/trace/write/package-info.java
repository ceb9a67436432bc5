// SPDX-License-Identifier: EPL-2.0
/// Recordings as perf and trace-cmd would have made them, of exits from anywhere, so that these tools can open them.
/// {@link org.trapline.trace.write.RecordingFormat} is the entry.
@NullMarked
package org.trapline.trace.write;

import org.jspecify.annotations.NullMarked;
