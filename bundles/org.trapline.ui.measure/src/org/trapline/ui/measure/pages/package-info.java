// SPDX-License-Identifier: EPL-2.0

/// The pages of the run editor, each a {@link org.trapline.ui.measure.pages.RunPage}.
@NullMarked
package org.trapline.ui.measure.pages;

import org.jspecify.annotations.NullMarked;
