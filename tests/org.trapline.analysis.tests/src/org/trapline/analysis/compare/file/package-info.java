// SPDX-License-Identifier: EPL-2.0
/// Tests of the comparison file. Main entry type: [ComparisonFileTest].
@NullMarked
package org.trapline.analysis.compare.file;

import org.jspecify.annotations.NullMarked;
