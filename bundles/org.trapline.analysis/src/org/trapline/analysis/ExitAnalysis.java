// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;

/// Sums up the exits of a recording: breakdowns, histograms, a series over time.
public final class ExitAnalysis {

	/// What to sum up.
	///
	/// @param groups which breakdowns
	/// @param filter which exits
	/// @param buckets into how many buckets the series over time is cut, 1 or more
	/// @param most most rows of the breakdowns by PC and address; the rest is summed up in one row {@code others}
	public record Parameters(Set<GroupBy> groups, Filter filter, int buckets, int most) {
		/// What the rules need, of all exits.
		public static final Parameters FOR_RULES = new Parameters(EnumSet.of(GroupBy.REASON, GroupBy.CAUSE, GroupBy.VCPU),
				Filter.ALL, 200, 50);

		/// All groupings of all exits.
		public static final Parameters ALL = new Parameters(EnumSet.allOf(GroupBy.class), Filter.ALL, 200, 50);

		public Parameters {
			groups = Set.copyOf(groups);
			if (buckets < 1 || most < 1)
				throw new IllegalArgumentException(buckets + " buckets and " + most + " rows, expected 1 or more");
		}

		public Parameters withFilter(Filter newFilter) {
			return new Parameters(groups, newFilter, buckets, most);
		}
	}

	private ExitAnalysis() {
	}

	/// Sums up the exits that the filter lets through.
	///
	/// Reads the blocks concerned once, and once more for groupings by PC and address.
	///
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static ExitSummary run(ExitTrace trace, Parameters parameters, Progress progress) {
		Filter filter = parameters.filter();
		ExitTrace.Span span = cut(trace.span(), filter);
		ExitPass pass = new ExitPass(trace, filter, parameters.groups(),
				new ExitPass.SeriesSums(span, parameters.buckets()));
		pass.run(progress);
		BreakdownRows rows = new BreakdownRows(trace, pass, span.seconds());
		ExitBreakdown reasons = rows.breakdown(GroupBy.REASON);
		ExitBreakdown vcpus = rows.breakdown(GroupBy.VCPU);
		Map<GroupBy, ExitBreakdown> breakdowns = rows.breakdowns(parameters, progress);
		return new ExitSummary(filter, span, pass.vcpuNanos, breakdowns, histogram("all", pass.allTimes),
				histograms(reasons, pass.byReason), causes(breakdowns, pass.byCause), histograms(vcpus, pass.byVcpu),
				histogram("guest", pass.guestTimes), histogram("idle", pass.idleTimes),
				histogram("descheduled", pass.descheduledTimes), pass.series.finish(ids(reasons)), reasons.total().split());
	}

	private static LatencyHistogram histogram(String key, TimeCounts times) {
		return new LatencyHistogram(key, -1, times);
	}

	private static List<LatencyHistogram> causes(Map<GroupBy, ExitBreakdown> breakdowns, GroupTimes times) {
		ExitBreakdown causes = breakdowns.get(GroupBy.CAUSE);
		return causes == null ? List.of() : histograms(causes, times);
	}

	private static List<LatencyHistogram> histograms(ExitBreakdown breakdown, GroupTimes times) {
		List<LatencyHistogram> list = new ArrayList<>();
		for (ExitBreakdown.Row row : breakdown.rows())
			if (row.id() >= 0)
				list.add(new LatencyHistogram(row.key(), row.id(), times.get((int) row.id())));
		return list;
	}

	private static List<Integer> ids(ExitBreakdown breakdown) {
		List<Integer> ids = new ArrayList<>();
		for (ExitBreakdown.Row row : breakdown.rows())
			ids.add((int) row.id());
		return ids;
	}

	/// The part of a recording's span that a filter looks at.
	static ExitTrace.Span cut(ExitTrace.Span span, Filter filter) {
		long start = Math.clamp(filter.from(), span.start(), span.end());
		return new ExitTrace.Span(start, Math.clamp(filter.to(), start, span.end()));
	}
}
