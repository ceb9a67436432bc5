// SPDX-License-Identifier: EPL-2.0
/// Comparisons as files: which runs are compared, and how. Main entry type: [SavedComparison].
@NullMarked
package org.trapline.analysis.compare.saved;

import org.jspecify.annotations.NullMarked;
