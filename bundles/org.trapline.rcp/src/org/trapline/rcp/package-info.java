// SPDX-License-Identifier: EPL-2.0

/** The application: window, perspective, menus, theme. */
@NullMarked
package org.trapline.rcp;

import org.jspecify.annotations.NullMarked;
