// SPDX-License-Identifier: EPL-2.0

/** Pictures of results: JFreeChart charts, and their PNG and SVG files. */
@NullMarked
package org.trapline.chart;

import org.jspecify.annotations.NullMarked;
