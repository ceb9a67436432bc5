// SPDX-License-Identifier: EPL-2.0
/// Results of experiments: each measure of each point, what varies it most, and whether it is as expected.
///
/// {@link org.trapline.experiment.result.Results} reads a folder of results; the others work on it.
@NullMarked
package org.trapline.experiment.result;

import org.jspecify.annotations.NullMarked;
