// SPDX-License-Identifier: EPL-2.0
/// The file that a comparison is kept in: which runs, and how they are compared; not their figures.
///
/// Knows paths only; who opens the runs is another's affair. Main entry type: [ComparisonFile].
@NullMarked
package org.trapline.analysis.compare.file;

import org.jspecify.annotations.NullMarked;
