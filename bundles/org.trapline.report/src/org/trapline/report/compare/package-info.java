// SPDX-License-Identifier: EPL-2.0
/// Reports of comparisons: text, markdown for a merge request, CSV, JSON, HTML. Main entry type: [ComparisonText].
@NullMarked
package org.trapline.report.compare;

import org.jspecify.annotations.NullMarked;
