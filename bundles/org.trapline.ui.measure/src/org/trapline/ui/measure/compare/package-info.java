// SPDX-License-Identifier: EPL-2.0

/// The editor of comparisons: which runs stand side by side, and what comes out of it.
///
/// Main entry type: [org.trapline.ui.measure.compare.ComparisonEditor].
@NullMarked
package org.trapline.ui.measure.compare;

import org.jspecify.annotations.NullMarked;
