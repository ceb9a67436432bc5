// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.ExitTrace;
import org.trapline.measure.Progress;
import org.trapline.measure.Run;

/// What rules judge by.
///
/// @param run the run
/// @param trace the run's exits, if it has an event recording
/// @param summary the exits summed up; present where the trace is
/// @param timings one for each table of the run's exit timings
/// @param counters one for each counter
public record RunFacts(Run run, Optional<ExitTrace> trace, Optional<ExitSummary> summary,
		List<ExitTimingAnalysis> timings, List<CounterFacts> counters) {
	private static final int MOST_ROWS = 100;

	public RunFacts {
		timings = List.copyOf(timings);
		counters = List.copyOf(counters);
	}

	/// The facts of a run.
	///
	/// @param parameters for its exits, if it has an event recording; breakdowns that rules need are added
	/// @throws java.util.concurrent.CancellationException if the progress says so
	public static RunFacts of(Run run, ExitAnalysis.Parameters parameters, Progress progress) {
		Set<GroupBy> groups = EnumSet.of(GroupBy.REASON, GroupBy.CAUSE, GroupBy.VCPU);
		groups.addAll(parameters.groups());
		ExitAnalysis.Parameters enough = new ExitAnalysis.Parameters(groups, parameters.filter(), parameters.buckets(),
				parameters.most());
		Optional<ExitTrace> trace = run.first(ExitTrace.class);
		List<ExitTimingAnalysis> timings = new ArrayList<>();
		for (ExitTiming timing : run.all(ExitTiming.class))
			timings.addAll(ExitTimingAnalysis.of(timing));
		return new RunFacts(run, trace, trace.map(t -> ExitAnalysis.run(t, enough, progress)), timings,
				CounterFacts.of(run.all(CounterSeries.class)));
	}

	/// Those of the exits looked at that pass another filter, too, summed up.
	///
	/// @return empty where there are no exits
	public Optional<ExitSummary> only(Filter filter, GroupBy by) {
		return trace.flatMap(t -> summary.map(s -> ExitAnalysis.run(t,
				new ExitAnalysis.Parameters(Set.of(by), s.filter().and(filter), s.series().guest().length, MOST_ROWS),
				Progress.none())));
	}
}
