// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.List;
import java.util.Map;
import org.trapline.measure.ExitTrace;

/// Everything that one pass over the exits yields.
///
/// @param filter what was looked at
/// @param span the time looked at: the recording's, cut to the filter's time range
/// @param vcpuNanos time of the vCPUs looked at that the recording accounts for, whatever the reason of the exits; what
///        {@code shareOfWall} is a share of
/// @param breakdowns by each grouping asked for
/// @param handlingTimes handling time of all exits looked at
/// @param histograms handling time by reason, in the order of the breakdown by reason
/// @param causeHistograms handling time by sub-reason, in the order of the breakdown by it, but none for
///        {@code others}; empty unless that was asked for
/// @param vcpuHistograms handling time by vCPU
/// @param guestTimes how long the guest ran before the exits, where that is known
/// @param idleTimes how long the guest waited, of the exits in which it did
/// @param descheduledTimes how long a vCPU was off the CPU, of the exits in which it was
/// @param series over time
/// @param split where all time went
public record ExitSummary(Filter filter, ExitTrace.Span span, long vcpuNanos, Map<GroupBy, ExitBreakdown> breakdowns,
		LatencyHistogram handlingTimes, List<LatencyHistogram> histograms, List<LatencyHistogram> causeHistograms,
		List<LatencyHistogram> vcpuHistograms, LatencyHistogram guestTimes, LatencyHistogram idleTimes,
		LatencyHistogram descheduledTimes, ExitSeries series, TimeSplit split) {

	public ExitSummary {
		breakdowns = Map.copyOf(breakdowns);
		histograms = List.copyOf(histograms);
		causeHistograms = List.copyOf(causeHistograms);
		vcpuHistograms = List.copyOf(vcpuHistograms);
	}

	public ExitBreakdown by(GroupBy by) {
		ExitBreakdown breakdown = breakdowns.get(by);
		if (breakdown == null)
			throw new IllegalArgumentException("no breakdown by " + by + " was asked for");
		return breakdown;
	}
}
