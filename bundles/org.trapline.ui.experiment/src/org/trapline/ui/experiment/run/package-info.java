// SPDX-License-Identifier: EPL-2.0
/// Running experiments: the question how, the job, and the view of how far it is.
///
/// {@link org.trapline.ui.experiment.run.ExperimentRuns} is the entry.
@NullMarked
package org.trapline.ui.experiment.run;

import org.jspecify.annotations.NullMarked;
