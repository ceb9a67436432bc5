// SPDX-License-Identifier: EPL-2.0
package org.trapline.ui.measure.pages;

import java.util.Optional;
import org.trapline.measure.CounterSeries;
import org.trapline.measure.EventSamples;
import org.trapline.measure.ExitTiming;
import org.trapline.measure.Run;
import org.trapline.ui.measure.pages.bench.BenchmarkSummary;
import org.trapline.ui.measure.run.RunSession;

/// Why a run has fewer pages than others, in a sentence that says what to record to get them.
final class MissingPages {
	private MissingPages() {
	}

	/// @return empty for a run that has every single exit
	static Optional<String> of(RunSession session) {
		Run run = session.run();
		if (session.trace().isPresent() || !BenchmarkSummary.of(run).isEmpty())
			return Optional.empty();
		if (session.analysis().facts().trace().isPresent())
			return Optional.of("The recording has no exit that an entry follows, so there is nothing to show of "
					+ "exits. Record at least kvm:kvm_exit and kvm:kvm_entry, for instance with "
					+ "perf record -a -e 'kvm:*'.");
		if (run.first(ExitTiming.class).isPresent())
			return Optional.of("An exit-timing table holds counts, sums, extremes and deviations. Percentiles, "
					+ "histograms and a timeline need each single exit: record the kvm tracepoints with perf record "
					+ "or trace-cmd to see them.");
		if (run.first(EventSamples.class).isPresent())
			return Optional.of("The recording holds samples of counters but no kvm tracepoints, so there are no exits "
					+ "to show. Add -e 'kvm:*' when recording.");
		if (run.first(CounterSeries.class).isPresent())
			return Optional.of("The file holds counters only. Latencies and a timeline need each single exit: record "
					+ "the kvm tracepoints with perf record or trace-cmd to see them.");
		return Optional.of("The recording holds nothing that Trapline measures.");
	}
}
