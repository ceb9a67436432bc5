// SPDX-License-Identifier: EPL-2.0
/// What the measurements mean: breakdowns, distributions, series over time, findings.
///
/// Parameters are records, an analysis is {@code run(input, parameters, progress) → result}, and the workbench, the
/// report and the command line use the same ones. Main entry type: [ExitAnalysis].
@NullMarked
package org.trapline.analysis;

import org.jspecify.annotations.NullMarked;
