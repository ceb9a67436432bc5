// SPDX-License-Identifier: EPL-2.0
/// Running experiments: each point in a worker process, its results in a folder of its own that appears whole or not at all.
///
/// {@link org.trapline.experiment.work.ExperimentRun} is the entry.
@NullMarked
package org.trapline.experiment.work;

import org.jspecify.annotations.NullMarked;
