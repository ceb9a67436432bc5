// SPDX-License-Identifier: EPL-2.0
/// The parts of the page about an experiment's results. {@link org.trapline.report.experiment.html.ExperimentPage} is the entry.
@NullMarked
package org.trapline.report.experiment.html;

import org.jspecify.annotations.NullMarked;
