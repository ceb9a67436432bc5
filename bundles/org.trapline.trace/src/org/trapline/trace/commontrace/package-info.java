// SPDX-License-Identifier: EPL-2.0
/// Common Trace Format as far as it takes no reader of it: which folders hold traces, and what to say where the bundle
/// `org.trapline.trace.ctf`, which reads them through Eclipse Trace Compass, is not there.
///
/// Entry: {@link org.trapline.trace.commontrace.CtfFolders}.
@NullMarked
package org.trapline.trace.commontrace;

import org.jspecify.annotations.NullMarked;
