// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.List;
import java.util.Map;

/// Everything that one pass over the exits yields.
///
/// @param filter what was looked at
/// @param breakdowns by each grouping asked for
/// @param histograms handling time by reason, in the order of the breakdown by reason
/// @param vcpuHistograms handling time by vCPU
/// @param series over time
/// @param split where all time went
public record ExitSummary(Filter filter, Map<GroupBy, ExitBreakdown> breakdowns, List<LatencyHistogram> histograms,
		List<LatencyHistogram> vcpuHistograms, ExitSeries series, TimeSplit split) {

	public ExitBreakdown by(GroupBy by) {
		ExitBreakdown breakdown = breakdowns.get(by);
		if (breakdown == null)
			throw new IllegalArgumentException("no breakdown by " + by + " was asked for");
		return breakdown;
	}
}
