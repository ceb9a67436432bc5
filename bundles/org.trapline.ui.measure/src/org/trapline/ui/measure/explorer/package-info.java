// SPDX-License-Identifier: EPL-2.0

/// Recordings in the Project Explorer: {@link org.trapline.ui.measure.explorer.RecordingDecorator}.
@NullMarked
package org.trapline.ui.measure.explorer;

import org.jspecify.annotations.NullMarked;
