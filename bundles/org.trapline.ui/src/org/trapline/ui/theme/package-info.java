// SPDX-License-Identifier: EPL-2.0

/// How the workbench looks: {@link org.trapline.ui.theme.WorkbenchTheme} says light or dark to charts and pages,
/// {@link org.trapline.ui.theme.Icon} has the images.
@NullMarked
package org.trapline.ui.theme;

import org.jspecify.annotations.NullMarked;
