// SPDX-License-Identifier: EPL-2.0
/// Tests of the reports of experiments' results. Main entry type: [org.trapline.report.SampleResults].
@NullMarked
package org.trapline.report.experiment;

import org.jspecify.annotations.NullMarked;
