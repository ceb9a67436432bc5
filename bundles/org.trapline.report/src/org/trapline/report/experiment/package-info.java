// SPDX-License-Identifier: EPL-2.0
/// Results of experiments for people and programs. {@link org.trapline.report.experiment.ExperimentText} is the entry.
@NullMarked
package org.trapline.report.experiment;

import org.jspecify.annotations.NullMarked;
