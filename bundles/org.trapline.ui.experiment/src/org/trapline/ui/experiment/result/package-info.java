// SPDX-License-Identifier: EPL-2.0
/// The editor of experiments' results: table, curves, what matters most, expectations, comparisons.
///
/// {@link org.trapline.ui.experiment.result.ResultsEditor} is the entry.
@NullMarked
package org.trapline.ui.experiment.result;

import org.jspecify.annotations.NullMarked;
