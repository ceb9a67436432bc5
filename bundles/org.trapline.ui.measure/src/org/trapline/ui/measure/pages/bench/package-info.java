// SPDX-License-Identifier: EPL-2.0

/// The pages of what benchmarks measured: curves ({@link org.trapline.ui.measure.pages.bench.CurvePage}), scores,
/// distributions.
@NullMarked
package org.trapline.ui.measure.pages.bench;

import org.jspecify.annotations.NullMarked;
