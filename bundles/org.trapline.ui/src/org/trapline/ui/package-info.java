// SPDX-License-Identifier: EPL-2.0

/** Shared parts of the workbench: chart canvas, selection, operations, theme. */
@NullMarked
package org.trapline.ui;

import org.jspecify.annotations.NullMarked;
