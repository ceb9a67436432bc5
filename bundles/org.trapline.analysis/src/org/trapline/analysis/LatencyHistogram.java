// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import org.HdrHistogram.Histogram;

/// The handling times of one group of exits as a histogram.
///
/// @param key what users read
/// @param id as in {@link ExitBreakdown.Row}
/// @param histogram nanoseconds, 3 significant digits; not to be written to
public record LatencyHistogram(String key, long id, Histogram histogram) {
}
