// SPDX-License-Identifier: EPL-2.0
/// Tests of the reports of comparisons. Main entry type: [SampleComparisons].
@NullMarked
package org.trapline.report.compare;

import org.jspecify.annotations.NullMarked;
