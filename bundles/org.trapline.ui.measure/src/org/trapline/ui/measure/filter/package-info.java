// SPDX-License-Identifier: EPL-2.0

/// The filter of a run as chips that can be taken away: {@link org.trapline.ui.measure.filter.FilterBar}.
@NullMarked
package org.trapline.ui.measure.filter;

import org.jspecify.annotations.NullMarked;
