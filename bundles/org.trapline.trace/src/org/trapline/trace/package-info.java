// SPDX-License-Identifier: EPL-2.0

/** How recordings get in: the registry of importers, one package for each format. */
@NullMarked
package org.trapline.trace;

import org.jspecify.annotations.NullMarked;
