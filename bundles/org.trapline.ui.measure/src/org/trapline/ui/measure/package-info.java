// SPDX-License-Identifier: EPL-2.0

/** Editors and views of runs and comparisons. */
@NullMarked
package org.trapline.ui.measure;

import org.jspecify.annotations.NullMarked;
