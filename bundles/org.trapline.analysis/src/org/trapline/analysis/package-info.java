// SPDX-License-Identifier: EPL-2.0

/** What a run means: breakdowns, distributions, comparisons, findings. */
@NullMarked
package org.trapline.analysis;

import org.jspecify.annotations.NullMarked;
