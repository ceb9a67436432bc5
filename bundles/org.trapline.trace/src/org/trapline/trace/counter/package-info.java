// SPDX-License-Identifier: EPL-2.0
/// What importers of counters share. Main entry type: [SeriesCollector].
@NullMarked
package org.trapline.trace.counter;

import org.jspecify.annotations.NullMarked;
