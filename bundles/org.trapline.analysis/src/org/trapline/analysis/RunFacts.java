// SPDX-License-Identifier: EPL-2.0
package org.trapline.analysis;

import java.util.List;
import java.util.Optional;
import org.trapline.measure.ExitTrace;
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

	public RunFacts {
		timings = List.copyOf(timings);
		counters = List.copyOf(counters);
	}
}
