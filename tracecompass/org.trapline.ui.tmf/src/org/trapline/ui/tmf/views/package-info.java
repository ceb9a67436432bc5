// SPDX-License-Identifier: EPL-2.0

/// Trace Compass's views under Trapline's names, which {@link org.trapline.ui.tmf.views.ViewKind} lists: each starts the
/// traces of the open runs before it asks for one.
@NullMarked
package org.trapline.ui.tmf.views;

import org.jspecify.annotations.NullMarked;
