// SPDX-License-Identifier: EPL-2.0
/// The parts of a comparison's page: one small class a section. Main entry type: [ComparisonPage].
@NullMarked
package org.trapline.report.compare.html;

import org.jspecify.annotations.NullMarked;
