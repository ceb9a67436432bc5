// SPDX-License-Identifier: EPL-2.0

/// Pictures of the chart bundle on the screen: {@link org.trapline.ui.canvas.PictureCanvas}.
@NullMarked
package org.trapline.ui.canvas;

import org.jspecify.annotations.NullMarked;
