// SPDX-License-Identifier: EPL-2.0
/// Experiment files: what is run on which virtual board, what is varied, what is measured of it and what is expected.
///
/// {@link org.trapline.experiment.file.ExperimentFile} reads one. The whole file with the settings of one point over it is read
/// again for each point, so a value that is varied is checked as one that stands in the file.
@NullMarked
package org.trapline.experiment.file;

import org.jspecify.annotations.NullMarked;
