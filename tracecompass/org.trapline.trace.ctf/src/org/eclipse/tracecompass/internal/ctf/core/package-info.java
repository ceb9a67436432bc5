// SPDX-License-Identifier: EPL-2.0
/// The one class of Trace Compass's reader that does not work without OSGi, in a form that does.
///
/// Entry: {@link org.eclipse.tracecompass.internal.ctf.core.Activator}.
@NullMarked
package org.eclipse.tracecompass.internal.ctf.core;

import org.jspecify.annotations.NullMarked;
