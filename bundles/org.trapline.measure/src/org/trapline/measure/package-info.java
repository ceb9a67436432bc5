// SPDX-License-Identifier: EPL-2.0

/** What was measured: quantities, exit reasons, the kinds of measurement, and the run that holds them. */
@NullMarked
package org.trapline.measure;

import org.jspecify.annotations.NullMarked;
