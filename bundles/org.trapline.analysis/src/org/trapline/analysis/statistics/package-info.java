// SPDX-License-Identifier: EPL-2.0
/// Statistics of two sets of values: tests, effect sizes, intervals, shapes; each from its published definition.
///
/// Knows nothing of exits or benchmarks. Main entry type: [Sample].
@NullMarked
package org.trapline.analysis.statistics;

import org.jspecify.annotations.NullMarked;
